import { verify } from '@rosette/verifier'

const { src } = document.querySelector('#asked')
document.querySelector('#opened').report = await verify(new URL(src, document.baseURI))
