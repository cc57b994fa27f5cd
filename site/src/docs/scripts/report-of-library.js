import { verify } from '@rosette/verifier'

const file = await fetch(document.querySelector('#asked').getAttribute('src'))
document.querySelector('#opened').report = await verify(new Uint8Array(await file.arrayBuffer()))
