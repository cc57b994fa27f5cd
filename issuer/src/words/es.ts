/** Español. */

import type { Words } from './language.ts'

export const words: Words = {
  hello: 'Hola, {name}:',
  helloNobody: 'Hola:',
  claim: {
    subject: 'Ha conseguido la insignia «{badge}»',
    title: '¡Enhorabuena!',
    lead: '{issuer} le ha concedido la insignia «{badge}».',
    more: 'Es una insignia digital: una constancia firmada de lo que ha logrado. Cualquier persona a quien se la muestre puede comprobar que es auténtica.',
  },
  reminder: {
    subject: 'Su insignia «{badge}» le está esperando',
    title: 'Su insignia le espera',
    lead: '{issuer} le ha concedido la insignia «{badge}», y usted aún no ha decidido quién puede verla.',
    more: 'Este correo le trae un enlace nuevo. El de nuestro correo anterior ya no funciona.',
  },
  expiry: {
    subject: 'Su insignia «{badge}» caduca el {date}',
    title: 'Su insignia caduca pronto',
    lead: 'Su insignia «{badge}» de {issuer} es válida hasta el {date}.',
    more: '¿Desea renovarla? Escriba a {contact} y le dirán cómo hacerlo.',
  },
  standing: 'Como nos pidió, la hemos aceptado por usted. Con el enlace todavía puede cambiarlo.',
  button: 'Ver su insignia',
  next: 'Y ahora, ¿qué?',
  steps: {
    look: 'Abra el enlace y mire su insignia. Nada se publica antes de que usted decida.',
    choose: 'Elija quién puede verla: solo usted, las personas a quienes dé su dirección o todo el mundo.',
    share: 'Compártala donde quiera. O rechácela, si prefiere no tenerla.',
  },
  awardedOn: 'Concedida el {date}',
  expiresOn: 'Válida hasta el {date}',
  linkExpires: 'El enlace funciona hasta el {date}. Es solo para usted: por favor, no lo reenvíe.',
  linkText: 'Si el botón no funciona, abra esta dirección:',
  why: '{issuer} ha enviado este correo a {email} por esta insignia. ¿Tiene preguntas? Escriba a {contact}.',
  picture: 'La insignia «{badge}»',
}
