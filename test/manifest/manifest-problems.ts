/** What is wrong with a manifest that its schema does not see. A problem is a line for a developer. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { VIEWS } from '../../src/ui/session/session';
import { elementsOf, find, manifestTree, type Element } from './manifest-tree';

/** The address of the development server: what stands behind it is a file of the project. */
export const DEVELOPMENT = 'https://localhost:3000/';

/** Limits of the Office platform, in characters. */
const LONGEST = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250, 'bt:Urls': 2048, 'bt:Images': 2048 } as const;
const LONGEST_RESID = 32;
const LONGEST_ID = 125;
/** Limits of the two texts outside the resources. */
const LONGEST_TEXT = { DisplayName: 125, Description: 250 } as const;

/** Pixels that every icon must have; without 80 a host with a high resolution shows none. */
const REQUIRED_SIZES = [16, 32, 80];
/** Pixels of the two images of the add-in itself. */
const OWN_IMAGES: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };

type List = keyof typeof LONGEST;

interface Resource {
  readonly id: string;
  readonly list: List;
  readonly value: string;
  readonly english: string | null;
}

interface Manifest {
  readonly root: Element;
  readonly overrides: Element;
  readonly resources: readonly Resource[];
  /** The folder in which the files stand that the addresses name. */
  readonly folder: string;
}

type Check = (manifest: Manifest) => Iterable<string>;

const CHECKS: readonly Check[] = [
  forbiddenElements,
  resourceLimits,
  resourceUse,
  textsOfTheAddIn,
  ids,
  addresses,
  iconSizes,
  drawnSizes,
  tabs,
  panes,
];

/** `folder` is the project's: assets/icons stands in it. */
export function manifestProblems(xml: string, folder: string): readonly string[] {
  const root = manifestTree(xml);
  const overrides = root.children.find(({ tag }) => tag === 'VersionOverrides');
  if (!overrides) return ['there are no VersionOverrides, and so no buttons'];
  const manifest = { root, overrides, resources: resourcesOf(overrides), folder };
  return CHECKS.flatMap((check) => [...check(manifest)]);
}

function resourcesOf(overrides: Element): readonly Resource[] {
  return find(overrides, ...Object.keys(LONGEST)).flatMap((list) =>
    list.children.map((entry) => ({
      id: entry.attributes.id ?? '',
      list: list.tag as List,
      value: entry.attributes.DefaultValue ?? '',
      english: englishOf(entry),
    })),
  );
}

function englishOf(element: Element): string | null {
  return element.children.find(({ attributes }) => attributes.Locale === 'en-US')?.attributes.Value ?? null;
}

function* forbiddenElements({ root }: Manifest): Iterable<string> {
  if (find(root, 'Requirements').length > 0) yield 'Requirements hide the buttons of every host that lacks one of them';
  if (find(root, 'Runtimes').length > 0)
    yield 'a shared runtime falls back to Internet Explorer where WebView2 is missing';
}

function* resourceLimits({ resources }: Manifest): Iterable<string> {
  for (const { id, list, value, english } of resources) {
    if (id.length > LONGEST_RESID) yield `the id ${id} is too long`;
    if (value.length > LONGEST[list]) yield `${id} is too long`;
    if (list !== 'bt:ShortStrings' && list !== 'bt:LongStrings') continue;
    if (english === null) yield `${id} has no English`;
    else if (english.length > LONGEST[list]) yield `${id} is too long in English`;
  }
}

function* resourceUse({ overrides, resources }: Manifest): Iterable<string> {
  const used = new Set<string>();
  for (const { element, parent } of withParents(overrides)) {
    const { resid } = element.attributes;
    if (resid === undefined) continue;
    used.add(resid);
    const resource = resources.find(({ id }) => id === resid);
    const wanted = listFor(element, parent);
    if (!resource) yield `${resid} is used but not there`;
    else if (resource.list !== wanted) yield `${resid} stands in ${resource.list} and is wanted in ${wanted}`;
  }
  for (const { id } of resources) if (!used.has(id)) yield `${id} is used nowhere`;
}

/** The list in which the platform looks for what an element names. */
function listFor({ tag }: Element, parent: Element): List {
  if (tag === 'bt:Image') return 'bt:Images';
  if (tag === 'SourceLocation' || tag.endsWith('Url')) return 'bt:Urls';
  return tag === 'Description' && /^(?:Supertip|GetStarted)$/u.test(parent.tag) ? 'bt:LongStrings' : 'bt:ShortStrings';
}

function withParents(parent: Element): readonly { readonly element: Element; readonly parent: Element }[] {
  return parent.children.flatMap((element) => [{ element, parent }, ...withParents(element)]);
}

function* textsOfTheAddIn({ root }: Manifest): Iterable<string> {
  for (const [tag, longest] of Object.entries(LONGEST_TEXT)) {
    const text = root.children.find((child) => child.tag === tag);
    const english = text ? englishOf(text) : null;
    if ((text?.attributes.DefaultValue ?? '').length > longest) yield `${tag} is too long`;
    if (english === null) yield `${tag} has no English`;
    else if (english.length > longest) yield `${tag} is too long in English`;
  }
}

/** Of resources, tabs, groups and buttons. */
function* ids({ overrides }: Manifest): Iterable<string> {
  const seen = new Set<string>();
  for (const { attributes } of elementsOf(overrides)) {
    const { id } = attributes;
    if (id === undefined) continue;
    if (seen.has(id)) yield `${id} is there twice`;
    if (id.length > LONGEST_ID) yield `the id ${id} is too long`;
    seen.add(id);
  }
}

function* addresses({ root, folder }: Manifest): Iterable<string> {
  const values = elementsOf(root).flatMap(({ attributes, text }) => [
    attributes.DefaultValue ?? '',
    attributes.Value ?? '',
    text.trim(),
  ]);
  for (const address of values.filter((value) => /^\w+:\/\//u.test(value))) {
    if (!address.startsWith('https://')) yield `${address} is not https`;
    const file = fileBehind(address);
    if (file !== null && !existsSync(path.join(folder, file))) yield `${file} is not there`;
  }
}

/** Pages are built from src/taskpane; everything else stands where its address says. */
function fileBehind(address: string): string | null {
  if (!address.startsWith(DEVELOPMENT)) return null;
  const name = new URL(address).pathname.slice(1);
  return name.endsWith('.html') ? path.join('src', path.parse(name).name, name) : name;
}

function* iconSizes({ overrides }: Manifest): Iterable<string> {
  for (const { element: icon, parent } of withParents(overrides).filter(({ element }) => element.tag === 'Icon')) {
    const sizes = icon.children.map(({ attributes }) => Number(attributes.size));
    for (const size of REQUIRED_SIZES)
      if (!sizes.includes(size)) yield `${parent.attributes.id ?? parent.tag} has no icon of ${size} px`;
  }
}

function* drawnSizes({ root, overrides, resources, folder }: Manifest): Iterable<string> {
  const images = [
    ...find(overrides, 'bt:Image').map(({ attributes: { resid = '', size } }) => ({
      name: resid,
      address: resources.find(({ id }) => id === resid)?.value ?? '',
      size: Number(size),
    })),
    ...find(root, ...Object.keys(OWN_IMAGES)).map(({ tag, attributes }) => ({
      name: tag,
      address: attributes.DefaultValue ?? '',
      size: OWN_IMAGES[tag]!,
    })),
  ].filter(({ size }) => !Number.isNaN(size)); // resources are images too, without a size
  for (const { name, address, size } of images) {
    const file = path.join(folder, fileBehind(address) ?? '');
    if (!file.endsWith('.png')) yield `${name} is no PNG`;
    else if (existsSync(file)) {
      const drawn = sizeOfPng(readFileSync(file));
      if (drawn !== `${size} × ${size}`) yield `${name} is drawn ${drawn} for ${size}`;
    }
  }
}

/** Width and height from the header chunk of a PNG file. */
function sizeOfPng(bytes: Buffer): string {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return 'as no PNG';
  return `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`;
}

/** The platform takes one custom tab a host, its label behind the groups. */
function* tabs({ overrides }: Manifest): Iterable<string> {
  for (const host of find(overrides, 'Host')) {
    const name = host.attributes['xsi:type'] ?? '';
    const [tab, second] = find(host, 'CustomTab');
    if (!tab) yield `${name} has no tab`;
    if (second) yield `${name} has more than one tab`;
    if (tab && tab.children.at(-1)?.tag !== 'Label') yield `the label of ${tab.attributes.id ?? ''} is not last`;
  }
}

/** The views that each host's pane can show. */
const VIEWS_OF: Readonly<Record<string, readonly string[]>> = { Workbook: VIEWS, Document: ['letter'] };

/** A function command cannot open the pane without a shared runtime: every button shows it, and all show the same. */
function* panes({ overrides, resources }: Manifest): Iterable<string> {
  for (const [name, views] of Object.entries(VIEWS_OF)) {
    const host = find(overrides, 'Host').find(({ attributes }) => attributes['xsi:type'] === name);
    const resids = host ? find(host, 'SourceLocation').map(({ attributes }) => attributes.resid) : [];
    const shown = resources.filter(({ id }) => resids.includes(id)).map(({ value }) => value);
    for (const view of views)
      if (!shown.includes(`${DEVELOPMENT}taskpane.html?view=${view}`)) yield `${name} has no button for ${view}`;
  }
  for (const { attributes } of find(overrides, 'Action'))
    if (attributes['xsi:type'] !== 'ShowTaskpane')
      yield `an action ${attributes['xsi:type'] ?? ''} needs a shared runtime`;
  const taskpanes = new Set(find(overrides, 'TaskpaneId').map(({ text }) => text));
  if (taskpanes.size > 1) yield `there are ${taskpanes.size} panes: ${[...taskpanes].join(', ')}`;
}
