/** The parts of a chart as Excel has them: what is set is kept by its name; colours and enums are checked. */
import { checkColor, checkEnum } from '../checks';
import { asText, HostError } from '../host-object';
import type { HostArgument, HostObject, Json } from '../host-object';

export type Bag = Record<string, Json>;

/** A part's own record, made when it is first asked for. */
export function partOf(bag: Bag, name: string): Bag {
  return (bag[name] ??= {}) as Bag;
}

/** Plain properties of these names; colours must be colours. */
export function bagObject(
  type: string,
  names: readonly string[],
  bag: Bag,
  objects: HostObject['objects'] = {},
  methods: HostObject['methods'] = {},
): HostObject {
  return {
    type,
    values: Object.fromEntries(names.map((name) => [name, () => bag[name] ?? null])),
    setters: Object.fromEntries(
      names.map((name) => [
        name,
        (value: Json) => {
          if (/color$/iu.test(name)) checkColor(value);
          if (type === 'ChartLegend' && name === 'position') checkEnum('legendPosition', value);
          bag[name] = value;
        },
      ]),
    ),
    objects,
    methods,
  };
}

function fillObject(bag: Bag): HostObject {
  return bagObject(
    'ChartFill',
    [],
    bag,
    {},
    {
      setSolidColor: (color) => {
        checkColor(asText(color));
        bag['color'] = asText(color);
        return undefined;
      },
      getSolidColor: () => bag['color'] ?? '',
      clear: () => {
        bag['color'] = '';
        return undefined;
      },
    },
  );
}

const FONT = ['name', 'size', 'color', 'bold', 'italic', 'underline'];
const LINE = ['color', 'lineStyle', 'weight'];

function lineObject(type: string, bag: Bag): HostObject {
  return bagObject(
    type,
    LINE,
    bag,
    {},
    {
      clear: () => {
        bag['color'] = '';
        return undefined;
      },
    },
  );
}

/** Font, fill, line and border. */
export function formatObjectOf(bag: Bag): HostObject {
  return {
    type: 'ChartFormat',
    objects: {
      font: () => bagObject('ChartFont', FONT, partOf(bag, 'font')),
      fill: () => fillObject(partOf(bag, 'fill')),
      line: () => lineObject('ChartLineFormat', partOf(bag, 'line')),
      border: () => lineObject('ChartBorder', partOf(bag, 'border')),
    },
  };
}

const PLACE = ['left', 'top', 'width', 'height'];

export function titleObject(bag: Bag): HostObject {
  const names = ['text', 'visible', 'overlay', 'position', 'horizontalAlignment', 'showShadow', 'textOrientation'];
  return bagObject(
    'ChartTitle',
    [...names, ...PLACE],
    bag,
    { format: () => formatObjectOf(partOf(bag, 'format')) },
    {
      setFormula: () => undefined,
      getSubstring: (start, length) =>
        bagObject('ChartFormatString', [], partOf(bag, `part ${String(start)} ${String(length)}`), {
          font: () => bagObject('ChartFont', FONT, partOf(bag, `font ${String(start)} ${String(length)}`)),
        }),
    },
  );
}

export function legendObject(bag: Bag): HostObject {
  return bagObject('ChartLegend', ['position', 'visible', 'overlay', 'showShadow', ...PLACE], bag, {
    format: () => formatObjectOf(partOf(bag, 'format')),
  });
}

const LABELS = [
  ...['numberFormat', 'position', 'separator', 'showValue', 'showSeriesName', 'showCategoryName', 'showPercentage'],
  ...[
    'showBubbleSize',
    'showLegendKey',
    'showLeaderLines',
    'geometricShapeType',
    'text',
    'autoText',
    'textOrientation',
  ],
  ...['horizontalAlignment', 'verticalAlignment', 'linkNumberFormat', ...PLACE],
];

export function labelsObject(bag: Bag): HostObject {
  return bagObject('ChartDataLabels', LABELS, bag, {
    format: () => formatObjectOf(partOf(bag, 'format')),
    leaderLines: () =>
      bagObject('ChartLeaderLines', [], partOf(bag, 'leaderLines'), {
        format: () => formatObjectOf(partOf(bag, 'leaderFormat')),
      }),
  });
}

const AXIS = [
  ...['minimum', 'maximum', 'majorUnit', 'minorUnit', 'numberFormat', 'displayUnit', 'showDisplayUnitLabel', 'visible'],
  ...[
    'majorTickMark',
    'minorTickMark',
    'tickLabelPosition',
    'tickLabelSpacing',
    'tickMarkSpacing',
    'scaleType',
    'logBase',
  ],
  ...['position', 'isBetweenCategories', 'reversePlotOrder', 'textOrientation', 'alignment', 'offset', 'multiLevel'],
  ...['categoryType', 'axisGroup', 'type', 'linkNumberFormat', 'baseTimeUnit', 'customDisplayUnit', ...PLACE],
];

function axisObject(bag: Bag): HostObject {
  const grid = (name: string) => () =>
    bagObject('ChartGridlines', ['visible'], partOf(bag, name), {
      format: () => formatObjectOf(partOf(partOf(bag, name), 'format')),
    });
  return bagObject(
    'ChartAxis',
    AXIS,
    bag,
    {
      title: () => titleObject(partOf(bag, 'title')),
      format: () => formatObjectOf(partOf(bag, 'format')),
      majorGridlines: grid('majorGridlines'),
      minorGridlines: grid('minorGridlines'),
    },
    {
      setPositionAt: (value) => {
        bag['positionAt'] = value as Json;
        return undefined;
      },
      setCategoryNames: () => undefined,
    },
  );
}

export function axesObject(bag: Bag, valueAxis: Bag): HostObject {
  const at = (name: string): HostObject => axisObject(name === 'Value' ? valueAxis : partOf(bag, name));
  return {
    type: 'ChartAxes',
    objects: {
      valueAxis: () => at('Value'),
      categoryAxis: () => at('Category'),
      seriesAxis: () => at('Series'),
    },
    methods: { getItem: (type) => at(asText(type)) },
  };
}

/** A list of parts that are made with `add` and told apart by their place. */
export function listObject(
  type: string,
  list: () => Bag[],
  make: (bag: Bag, index: number) => HostObject,
  add?: (...given: HostArgument[]) => Bag,
): HostObject {
  const item = (index: HostArgument | undefined): HostObject => {
    const bag = list()[Number(index)];
    if (!bag) throw new HostError('ItemNotFound', 'no such part', 404);
    return make(bag, Number(index));
  };
  return {
    type,
    values: { count: () => list().length },
    items: () => list().map(make),
    methods: {
      getCount: () => list().length,
      getItem: item,
      getItemAt: item,
      ...(add && { add: (...given) => make(add(...given), list().length - 1) }),
    },
  };
}
