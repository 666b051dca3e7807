/** ChartCollection of a sheet: clustered columns over cells, as far as the program makes them. */
import { nextId } from '../model';
import type { HostChart, HostSheet } from '../model';
import { asText, HostError, notImplemented, recordBag } from '../host-object';
import type { HostObject } from '../host-object';
import type { HostState } from '../state';
import { parseAddress } from './address';
import { rectangleOf } from './range';

export function chartsObject(state: HostState, sheet: HostSheet): HostObject {
  const find = (key: string): HostChart | undefined => sheet.charts.find(({ id, name }) => id === key || name === key);
  return {
    type: 'ChartCollection',
    items: () => sheet.charts.map((chart) => chartObject(sheet, chart)),
    methods: {
      add: (type, source, seriesBy) => {
        if (sheet.protected) throw new HostError('AccessDenied', 'the sheet is protected', 403);
        if (type !== 'ColumnClustered' || seriesBy !== 'Columns')
          throw notImplemented(`ChartCollection.add(${String(type)})`);
        const range = rectangleOf(source!);
        const id = nextId(state.workbook);
        // Columns of numbers with a header above each: a series for each column.
        const series = Array.from({ length: range.right - range.left + 1 }, () => ({
          categories: null,
          properties: {},
        }));
        const chart: HostChart = {
          id,
          name: `图表 ${state.workbook.lastId}`,
          type,
          source: range,
          series,
          place: null,
          properties: {},
        };
        sheet.charts.push(chart);
        return chartObject(sheet, chart);
      },
      getItem: (key) => {
        const chart = find(asText(key));
        if (!chart) throw new HostError('ItemNotFound', '请求的资源不存在。', 404);
        return chartObject(sheet, chart);
      },
      getCount: () => sheet.charts.length,
    },
  };
}

function chartObject(sheet: HostSheet, chart: HostChart): HostObject {
  const { properties } = chart;
  const part = (name: string): Record<string, never> => (properties[name] ??= {}) as Record<string, never>;
  return {
    type: 'Chart',
    id: chart.id,
    values: { id: () => chart.id, name: () => chart.name },
    setters: {
      name: (value) => {
        chart.name = asText(value);
      },
    },
    objects: {
      title: () => recordBag('ChartTitle', ['text', 'visible'], part('title')),
      legend: () => recordBag('ChartLegend', ['position', 'visible'], part('legend')),
      axes: () => ({
        type: 'ChartAxes',
        objects: {
          valueAxis: () =>
            recordBag('ChartAxis', ['minimum', 'maximum', 'majorUnit', 'numberFormat'], part('valueAxis')),
        },
      }),
      series: () => ({
        type: 'ChartSeriesCollection',
        methods: {
          getItemAt: (index) => {
            const series = chart.series[Number(index)];
            if (!series) throw new HostError('ItemNotFound', 'no such series', 404);
            return seriesObject(series);
          },
        },
      }),
    },
    methods: {
      setPosition: (from, to) => {
        const [first, last] = [from, to].map((cell) => parseAddress(asText(cell)));
        if (last!.bottom < first!.top || last!.right < first!.left) throw new HostError('InvalidArgument', 'reversed');
        chart.place = { top: first!.top, left: first!.left, bottom: last!.bottom, right: last!.right };
        return undefined;
      },
      delete: () => {
        if (sheet.protected) throw new HostError('AccessDenied', 'the sheet is protected', 403);
        sheet.charts = sheet.charts.filter((other) => other !== chart);
        return undefined;
      },
    },
  };
}

function seriesObject(series: HostChart['series'][number]): HostObject {
  return {
    ...recordBag('ChartSeries', ['hasDataLabels', 'name'], series.properties, {
      format: () => ({
        type: 'ChartSeriesFormat',
        objects: {
          fill: () => ({
            type: 'ChartFill',
            methods: {
              setSolidColor: (color) => {
                series.properties['color'] = asText(color);
                return undefined;
              },
            },
          }),
        },
      }),
      dataLabels: () =>
        recordBag('ChartDataLabels', ['numberFormat'], (series.properties['labels'] ??= {}) as Record<string, never>),
    }),
    methods: {
      setXAxisValues: (range) => {
        series.categories = rectangleOf(range!);
        return undefined;
      },
    },
  };
}
