// The constraints of DCAT-AP 3 for what we write, after the SHACL shapes in github.com/SEMICeu/DCAT-AP (releases/3.0.1/shacl), and a
// check of expanded JSON-LD against them. That an address is a resource is asked by those of 3.0.0 only.
import type { Loose } from './cases.ts';

const NS = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prov: 'http://www.w3.org/ns/prov#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export function iri(name: string): string {
  const [prefix = '', local = ''] = name.split(':');
  return `${NS[prefix as keyof typeof NS]}${local}`;
}

interface Constraint {
  readonly min?: number;
  readonly max?: number;
  readonly kind: 'literal' | 'node';
  readonly datatype?: string;
  readonly class?: string;
}

const literal = { kind: 'literal' } as const;
const node = { kind: 'node' } as const;
const agent = { 'foaf:name': { ...literal, min: 1 } };

/** A property that is not listed is a problem: ours, or a slip of the pen. */
export const SHAPES: Readonly<Record<string, Readonly<Record<string, Constraint>>>> = {
  'dcat:Dataset': {
    'dct:title': { ...literal, min: 1 },
    'dct:description': { ...literal, min: 1 },
    'dct:identifier': literal,
    'dct:publisher': { ...node, max: 1, class: 'foaf:Agent' },
    'dct:issued': { ...literal, max: 1, datatype: 'xsd:date' },
    'dct:license': { ...node, max: 1 },
    'dct:provenance': { ...node, class: 'dct:ProvenanceStatement' },
    'dcat:distribution': { ...node, class: 'dcat:Distribution' },
    'dcat:landingPage': { ...node, class: 'foaf:Document' },
    'dcat:version': { ...literal, max: 1 },
    'adms:versionNotes': literal,
    'prov:wasDerivedFrom': node,
    'skos:note': literal,
  },
  'dcat:Distribution': {
    'dcat:accessURL': { ...node, min: 1, class: 'rdfs:Resource' },
    'dcat:downloadURL': { ...node, class: 'rdfs:Resource' },
    'dcat:mediaType': { ...node, max: 1, class: 'dct:MediaType' },
    'dcat:byteSize': { ...literal, max: 1, datatype: 'xsd:nonNegativeInteger' },
    'dct:title': literal,
    'dct:description': literal,
    'dct:license': { ...node, max: 1, class: 'dct:LicenseDocument' },
    'spdx:checksum': { ...node, max: 1, class: 'spdx:Checksum' },
  },
  'spdx:Checksum': {
    'spdx:algorithm': { ...node, min: 1, max: 1, class: 'spdx:ChecksumAlgorithm' },
    'spdx:checksumValue': { ...literal, min: 1, max: 1, datatype: 'xsd:hexBinary' },
  },
  'spdx:ChecksumAlgorithm': {},
  'foaf:Agent': agent,
  'foaf:Document': {},
  'dct:MediaType': {},
  'rdfs:Resource': {},
  'dct:LicenseDocument': { 'dct:title': literal },
  'dct:ProvenanceStatement': { 'dct:description': literal },
  'prov:Entity': { 'dct:title': literal, 'dct:publisher': { ...node, max: 1 }, 'dct:description': literal },
};

/** `expanded` is what an expansion of JSON-LD gives: full names, every value in a list. */
export function dcatProblems(expanded: Loose): string[] {
  return (expanded as Loose[]).flatMap((each) => nodeProblems(each));
}

function nodeProblems(value: Loose): string[] {
  const [type] = value['@type'] ?? [];
  if (type === undefined) return Object.keys(value).join() === '@id' ? [] : ['a node without a type'];
  const name = Object.keys(SHAPES).find((each) => iri(each) === type);
  if (name === undefined) return [`no class ${type}`];
  const shape = SHAPES[name] ?? {};
  const known = new Set(Object.keys(shape).map(iri));
  const others = Object.keys(value).filter((key) => !key.startsWith('@') && !known.has(key));
  return [
    ...others.map((key) => `${name} has no ${key}`),
    ...Object.entries(shape).flatMap(
      ([property, { min = 0, max = Number.POSITIVE_INFINITY, kind, datatype, class: ofClass }]) => {
        const values = (value[iri(property)] ?? []) as Loose[];
        return [
          ...(values.length < min || values.length > max ? [`${name} has ${values.length} ${property}`] : []),
          ...values.flatMap((each) => {
            const isLiteral = '@value' in each;
            if (isLiteral !== (kind === 'literal')) return [`${property} is no ${kind}`];
            if (datatype !== undefined && each['@type'] !== iri(datatype)) return [`${property} is no ${datatype}`];
            if (isLiteral) return each['@value'] === '' ? [`${property} is empty`] : [];
            return [
              ...(ofClass !== undefined && !each['@type']?.includes(iri(ofClass))
                ? [`${property} is no ${ofClass}`]
                : []),
              ...('@id' in each && !URL.canParse(each['@id']) ? [`${property} is no address`] : []),
              ...nodeProblems(each),
            ];
          }),
        ];
      },
    ),
  ];
}
