/** ChartCollection of a sheet: what charts are made of, kept as it is set. */
import type { CellRange } from '../../../src/domain/cell';
import { cellAt, nextId } from '../model';
import type { HostChart, HostSheet } from '../model';
import { checkEnum, checkProtection, refuse } from '../checks';
import { asText, HostError } from '../host-object';
import type { HostArgument, HostObject, Json } from '../host-object';
import { eventMethods, type HostState } from '../state';
import {
  axesObject,
  bagObject,
  formatObjectOf,
  labelsObject,
  legendObject,
  listObject,
  partOf,
  titleObject,
  type Bag,
} from './chart-parts';
import { getters } from './collections';
import { givenPlace, rectangleOf } from './range';

/** ChartType. */
const KINDS = new Set(
  (
    'ColumnClustered ColumnStacked ColumnStacked100 3DColumnClustered 3DColumnStacked ' +
    '3DColumnStacked100 BarClustered BarStacked BarStacked100 3DBarClustered 3DBarStacked ' +
    '3DBarStacked100 LineStacked LineStacked100 LineMarkers LineMarkersStacked LineMarkersStacked100 ' +
    'PieOfPie PieExploded 3DPieExploded BarOfPie XYScatterSmooth XYScatterSmoothNoMarkers ' +
    'XYScatterLines XYScatterLinesNoMarkers AreaStacked AreaStacked100 3DAreaStacked ' +
    '3DAreaStacked100 DoughnutExploded RadarMarkers RadarFilled Surface SurfaceWireframe ' +
    'SurfaceTopView SurfaceTopViewWireframe Bubble Bubble3DEffect StockHLC StockOHLC StockVHLC ' +
    'StockVOHLC CylinderColClustered CylinderColStacked CylinderColStacked100 CylinderBarClustered ' +
    'CylinderBarStacked CylinderBarStacked100 CylinderCol ConeColClustered ConeColStacked ' +
    'ConeColStacked100 ConeBarClustered ConeBarStacked ConeBarStacked100 ConeCol PyramidColClustered ' +
    'PyramidColStacked PyramidColStacked100 PyramidBarClustered PyramidBarStacked ' +
    'PyramidBarStacked100 PyramidCol 3DColumn Line 3DLine 3DPie Pie XYScatter 3DArea Area Doughnut ' +
    'Radar Histogram Boxwhisker Pareto RegionMap Treemap Waterfall Sunburst Funnel'
  ).split(' '),
);

export function chartsObject(state: HostState, sheet: HostSheet): HostObject {
  const all = (): readonly HostObject[] => sheet.charts.map((chart) => chartObject(state, sheet, chart));
  return {
    type: 'ChartCollection',
    values: { count: () => sheet.charts.length },
    items: all,
    methods: {
      add: (type, source, seriesBy) => {
        checkProtection(sheet);
        if (seriesBy !== null && seriesBy !== undefined) checkEnum('seriesBy', seriesBy as Json);
        if (!KINDS.has(asText(type))) throw new HostError('InvalidArgument', `${asText(type)} is no kind of chart`);
        const range = rectangleOf(source!);
        const id = nextId(state.workbook);
        const chart: HostChart = {
          id,
          name: `图表 ${state.workbook.lastId}`,
          type: asText(type),
          source: range,
          series: seriesFrom(sheet, range),
          place: null,
          properties: {},
        };
        sheet.charts.push(chart);
        return chartObject(state, sheet, chart);
      },
      ...getters(all, ({ id, values }) => [id ?? null, values!['name']!()]),
      ...eventMethods(state, sheet.id, { Added: null, Activated: null, Deactivated: null, Deleted: null }),
    },
  };
}

/** A series for each column of numbers; a first column of texts names the categories. */
function seriesFrom(sheet: HostSheet, { top, left, right }: CellRange): HostChart['series'] {
  const isText = typeof cellAt(sheet, top + 1, left).value === 'string';
  const count = Math.max(1, right - left + 1 - (isText ? 1 : 0));
  return Array.from({ length: count }, () => ({ categories: null, properties: {} }));
}

const CHART = [
  ...['left', 'top', 'width', 'height', 'style', 'plotBy', 'plotVisibleOnly', 'displayBlanksAs', 'categoryLabelLevel'],
  ...['seriesNameLevel', 'showAllFieldButtons', 'showDataLabelsOverMaximum'],
];

function chartObject(state: HostState, sheet: HostSheet, chart: HostChart): HostObject {
  const { properties } = chart;
  const part = (name: string): Bag => partOf(properties, name);
  const bag = bagObject('Chart', CHART, properties);
  const table = (): HostObject =>
    bagObject(
      'ChartDataTable',
      ['visible', 'showLegendKey', 'showHorizontalBorder', 'showVerticalBorder', 'showOutlineBorder'],
      part('dataTable'),
      { format: () => formatObjectOf(part('dataTableFormat')) },
    );
  const size = (name: string) => (value: Json) => {
    if (typeof value !== 'number' || value < 0) refuse(`not a ${name}`);
    properties[name] = value;
  };
  return {
    ...bag,
    isGone: () => !state.workbook.sheets.some(({ charts }) => charts.some(({ id }) => id === chart.id)),
    id: chart.id,
    values: { ...bag.values, id: () => chart.id, name: () => chart.name, chartType: () => chart.type },
    setters: {
      ...bag.setters,
      width: size('width'),
      height: size('height'),
      name: (value) => {
        chart.name = asText(value);
      },
      chartType: (value) => {
        if (!KINDS.has(asText(value))) throw new HostError('InvalidArgument', 'no kind of chart');
        properties['chartType'] = value;
      },
    },
    objects: {
      title: () => titleObject(part('title')),
      legend: () => legendObject(part('legend')),
      dataLabels: () => labelsObject(part('dataLabels')),
      format: () => formatObjectOf(part('format')),
      plotArea: () =>
        bagObject(
          'ChartPlotArea',
          ['left', 'top', 'width', 'height', 'position', 'insideLeft', 'insideTop', 'insideWidth', 'insideHeight'],
          part('plotArea'),
          { format: () => formatObjectOf(part('plotAreaFormat')) },
        ),
      axes: () => axesObject(part('axes'), part('valueAxis')),
      worksheet: () => ({ type: 'Worksheet', id: sheet.id, values: { id: () => sheet.id, name: () => sheet.name } }),
      series: () => seriesListObject(chart),
    },
    methods: {
      setPosition: (from, to) => {
        const first = givenPlace(from!).range;
        const last = to === null || to === undefined ? first : givenPlace(to).range;
        if (last.bottom < first.top || last.right < first.left) throw new HostError('InvalidArgument', 'reversed');
        chart.place = { top: first.top, left: first.left, bottom: last.bottom, right: last.right };
        return undefined;
      },
      setData: (source) => {
        const range = rectangleOf(source!);
        chart.series.splice(0, chart.series.length, ...seriesFrom(sheet, range));
        return undefined;
      },
      getDataTableOrNullObject: table,
      getDataTable: table,
      activate: () => undefined,
      ...eventMethods(state, sheet.id, { Activated: null, Deactivated: null }),
      delete: () => {
        checkProtection(sheet);
        sheet.charts = sheet.charts.filter((other) => other !== chart);
        return undefined;
      },
    },
  };
}

type Series = HostChart['series'][number];

function seriesListObject(chart: HostChart): HostObject {
  const at = (index: HostArgument | undefined): HostObject => {
    const series = chart.series[Number(index)];
    if (!series) throw new HostError('ItemNotFound', 'no such series', 404);
    return seriesObject(chart, series);
  };
  return {
    type: 'ChartSeriesCollection',
    values: { count: () => chart.series.length },
    items: () => chart.series.map((series) => seriesObject(chart, series)),
    methods: {
      getCount: () => chart.series.length,
      getItemAt: at,
      add: (name, index) => {
        const series: Series = { categories: null, properties: { name: (name ?? null) as Json } };
        if (typeof index === 'number') chart.series.splice(index, 0, series);
        else chart.series.push(series);
        return seriesObject(chart, series);
      },
    },
  };
}

const SERIES = [
  ...['hasDataLabels', 'name', 'markerSize', 'markerStyle', 'markerForegroundColor', 'markerBackgroundColor', 'smooth'],
  ...['plotOrder', 'doughnutHoleSize', 'explosion', 'firstSliceAngle', 'gapWidth', 'overlap', 'axisGroup', 'chartType'],
  ...['bubbleScale', 'showShadow', 'showLeaderLines', 'varyByCategories', 'invertIfNegative', 'filtered', 'splitType'],
];
const TRENDLINE = [
  ...['type', 'name', 'intercept', 'movingAveragePeriod', 'polynomialOrder', 'showEquation', 'showRSquared'],
  ...['forwardPeriod', 'backwardPeriod'],
];

function seriesObject(chart: HostChart, series: Series): HostObject {
  const { properties } = series;
  const list = (name: string): Bag[] => (properties[name] ??= []) as unknown as Bag[];
  const format = formatObjectOf(partOf(properties, 'format'));
  const bag = bagObject('ChartSeries', SERIES, properties);
  const keep = (name: string) => (range: HostArgument | undefined) => {
    properties[name] = JSON.stringify(rectangleOf(range!));
    return undefined;
  };
  return {
    ...bag,
    objects: {
      format: () => ({
        ...format,
        objects: {
          ...format.objects,
          fill: () => ({
            type: 'ChartFill',
            methods: {
              setSolidColor: (color) => {
                formatObjectOf({}).objects!['fill']!()!.methods!['setSolidColor']!(color!);
                properties['color'] = asText(color);
                return undefined;
              },
              clear: () => {
                properties['color'] = '';
                return undefined;
              },
            },
          }),
        },
      }),
      dataLabels: () => labelsObject(partOf(properties, 'labels')),
      points: () => {
        const points = list('points');
        const { top, bottom } = chart.source;
        while (points.length < bottom - top) points.push({});
        return listObject('ChartPointsCollection', () => points, pointObject);
      },
      trendlines: () =>
        listObject(
          'ChartTrendlineCollection',
          () => list('trendlines'),
          trendlineObject,
          (type) => {
            const made: Bag = { type: (type ?? 'Linear') as Json };
            list('trendlines').push(made);
            return made;
          },
        ),
    },
    methods: {
      setXAxisValues: (range) => {
        series.categories = rectangleOf(range!);
        return undefined;
      },
      setValues: keep('valuesFrom'),
      setBubbleSizes: keep('sizesFrom'),
      getDimensionValues: () => [],
      getDimensionStringValues: () => [],
      getDimensionDataSourceString: () => '',
      getDimensionDataSourceType: () => 'LocalRange',
      delete: () => {
        chart.series.splice(chart.series.indexOf(series), 1);
        return undefined;
      },
    },
  };
}

function pointObject(bag: Bag): HostObject {
  const names = [
    'hasDataLabel',
    'markerForegroundColor',
    'markerBackgroundColor',
    'markerSize',
    'markerStyle',
    'value',
  ];
  return bagObject('ChartPoint', names, bag, {
    format: () => formatObjectOf(partOf(bag, 'format')),
    dataLabel: () => labelsObject(partOf(bag, 'label')),
  });
}

function trendlineObject(bag: Bag): HostObject {
  return bagObject('ChartTrendline', TRENDLINE, bag, {
    format: () => formatObjectOf(partOf(bag, 'format')),
    label: () => labelsObject(partOf(bag, 'label')),
  });
}
