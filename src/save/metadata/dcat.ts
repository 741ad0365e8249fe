// dcat.jsonld: DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/) with what DCAT-AP 3 asks for, for catalogues of public data.
import { releaseLine } from '../../tell/carried.ts';
import { capitalised } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import { correctedIn, type Download, type Saved } from '../download.ts';
import type { Json, Properties } from '../json.ts';
import { creditOf, homeOf, licenceOf, permanentAddress, sourcesOfFigures, versionText } from './about.ts';
import { caveatsOfAll, citedBy, descriptionOf, factsOf, inSentences, statementsOf } from './statements.ts';

const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prov: 'http://www.w3.org/ns/prov#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/**
 * Without a permanent address the ids are relative: the folder in which the file stands, and the files in it. The context is
 * in the file, so that reading it asks no other host. Language, theme and frequency are lists of the EU: none is guessed.
 * What is named elsewhere is said here to be what it is: the shapes of DCAT-AP 3 ask for the class of each, and look nothing up.
 */
export function dcatOf(saved: Saved, files: readonly Download[]): Properties {
  const { report, figures, corrections = [] } = saved;
  const { release } = report;
  const at = permanentAddress(report) ?? './';
  const home = homeOf(report.address);
  const { known, text } = licenceOf(report.licence);
  const terms: Json =
    known === null
      ? { '@type': 'dct:LicenseDocument', 'dct:title': text }
      : named(known.address, 'dct:LicenseDocument');
  return {
    '@context': { ...PREFIXES, '@language': report.language },
    '@id': at,
    '@type': 'dcat:Dataset',
    'dct:title': report.title,
    'dct:description': descriptionOf(saved),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': report.publisher },
    ...(at === './' ? {} : { 'dct:identifier': at }),
    ...(home === null ? {} : { 'dcat:landingPage': named(at === './' ? home : at, 'foaf:Document') }),
    ...(release.date === null ? {} : { 'dct:issued': typed(release.date, 'date') }),
    'dcat:version': versionText(release),
    'adms:versionNotes': [
      releaseLine(release),
      ...corrections.map((each) => {
        const head = correctedIn(each);
        return words.files.correctionNote(
          each.date === null ? head : words.files.correctedOn(head, each.date),
          each.text,
        );
      }),
    ],
    'dct:license': terms,
    'prov:wasDerivedFrom': sourcesOfFigures(saved)
      .map(creditOf)
      .map(({ title, publisher, address, description }) => ({
        '@type': 'prov:Entity',
        ...(address === null ? {} : { '@id': address }),
        'dct:title': title,
        'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': publisher },
        'dct:description': description,
      })),
    'skos:note': [
      ...statementsOf(figures).map(({ title, base, unknown, caution, source }) =>
        inSentences([title, base, unknown, caution, words.files.source(source)]),
      ),
      ...caveatsOfAll(saved).map(({ short, full }) => words.files.shortAndFull(short, full)),
    ],
    'dct:provenance': citedBy(figures).map((line) => ({
      '@type': 'dct:ProvenanceStatement',
      'dct:description': line,
    })),
    'dcat:distribution': files.map((file) => distribution(file, `${at === './' ? '' : at}${file.path}`, terms)),
  };
}

function distribution(file: Download, address: string, terms: Json): Properties {
  const { bytes, sha256 } = factsOf(file);
  return {
    '@type': 'dcat:Distribution',
    'dct:title': capitalised(file.label),
    'dct:description': file.description,
    'dcat:accessURL': named(address, 'rdfs:Resource'),
    'dcat:downloadURL': named(address, 'rdfs:Resource'),
    'dcat:mediaType': named(`https://www.iana.org/assignments/media-types/${file.mediaType}`, 'dct:MediaType'),
    'dcat:byteSize': typed(String(bytes), 'nonNegativeInteger'),
    'dct:license': terms,
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': named('spdx:checksumAlgorithm_sha256', 'spdx:ChecksumAlgorithm'),
      'spdx:checksumValue': typed(sha256, 'hexBinary'),
    },
  };
}

function named(address: string, type: string): Properties {
  return { '@id': address, '@type': type };
}

function typed(value: string, type: string): Properties {
  return { '@value': value, '@type': `xsd:${type}` };
}
