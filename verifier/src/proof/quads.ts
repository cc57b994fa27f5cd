/** RDF quads in the form that the RDF libraries share (RDF/JS), and the few IRIs that RDF itself is made of. */

export interface Node {
  readonly termType: 'NamedNode' | 'BlankNode'
  readonly value: string
}

export interface Literal {
  readonly termType: 'Literal'
  readonly value: string
  readonly datatype: { readonly termType: 'NamedNode'; readonly value: string }
  readonly language?: string
}

interface DefaultGraph {
  readonly termType: 'DefaultGraph'
  readonly value: ''
}

export interface Quad {
  readonly subject: Node
  readonly predicate: Node
  readonly object: Node | Literal
  readonly graph: Node | DefaultGraph
}

export const DEFAULT_GRAPH: DefaultGraph = { termType: 'DefaultGraph', value: '' }
export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
export const XSD = 'http://www.w3.org/2001/XMLSchema#'
