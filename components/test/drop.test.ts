import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import type { OpenBadgeDrop } from '../src/drop.ts'
import type { OpenBadgeInputEvent } from '../src/events.ts'
import { inside, textIn } from './elements.ts'

const file = (name: string): File => new File(['{}'], name, { type: 'application/json' })

function carrying(...files: readonly File[]): DataTransfer {
  const carried = new DataTransfer()
  for (const one of files) carried.items.add(one)
  return carried
}

const drag = (type: string, dataTransfer: DataTransfer): DragEvent => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true })

function choose(element: OpenBadgeDrop, ...files: readonly File[]): void {
  const field = inside<HTMLInputElement>(element, 'input')
  field.files = carrying(...files).files
  field.dispatchEvent(new Event('change'))
}

describe('<open-badge-drop>', () => {
  it('invites, and is named by its invitation', async () => {
    const own = await fixture<OpenBadgeDrop>(html`<open-badge-drop></open-badge-drop>`)
    expect(textIn(own, 'slot')).to.contain('Drop a badge here')
    await expect(own).to.be.accessible()
    const page = await fixture<OpenBadgeDrop>(html`<open-badge-drop>Give me a badge</open-badge-drop>`)
    await expect(page).to.be.accessible()
  })

  it('says which files were chosen, to the whole page', async () => {
    const element = await fixture<OpenBadgeDrop>(html`<open-badge-drop multiple></open-badge-drop>`)
    setTimeout(() => choose(element, file('a.json'), file('b.json')))
    const event = await oneEvent<OpenBadgeInputEvent>(document, 'open-badge-input')
    expect(event.inputs.map(({ name }) => name)).to.deep.equal(['a.json', 'b.json'])
    expect(event.composed && event.bubbles && event.cancelable).to.be.true
  })

  it('takes one file unless told multiple', async () => {
    const element = await fixture<OpenBadgeDrop>(html`<open-badge-drop></open-badge-drop>`)
    setTimeout(() => element.dispatchEvent(drag('drop', carrying(file('a.json'), file('b.json')))))
    const { inputs } = await oneEvent<OpenBadgeInputEvent>(element, 'open-badge-input')
    expect(inputs).to.have.length(1)
  })

  it('is dragging while files are held over it', async () => {
    const element = await fixture<OpenBadgeDrop>(html`<open-badge-drop></open-badge-drop>`)
    const held = carrying(file('a.json'))
    element.dispatchEvent(drag('dragenter', held))
    element.dispatchEvent(drag('dragenter', held))
    element.dispatchEvent(drag('dragleave', held))
    expect(element.matches(':state(dragging)')).to.be.true
    element.dispatchEvent(drag('drop', held))
    expect(element.matches(':state(dragging)')).to.be.false
  })

  it('ignores what is no file, and everything when disabled', async () => {
    const element = await fixture<OpenBadgeDrop>(html`<open-badge-drop></open-badge-drop>`)
    let heard = 0
    element.addEventListener('open-badge-input', () => (heard += 1))
    const text = new DataTransfer()
    text.setData('text/plain', 'hello')
    expect(element.dispatchEvent(drag('drop', text))).to.be.true
    element.disabled = true
    await element.updateComplete
    element.dispatchEvent(drag('drop', carrying(file('a.json'))))
    expect(heard).to.equal(0)
    expect(inside<HTMLInputElement>(element, 'input').disabled).to.be.true
    await expect(element).to.be.accessible()
  })

  it('is reached by Tab, and passes accept and multiple on', async () => {
    const element = await fixture<OpenBadgeDrop>(html`<open-badge-drop multiple accept="image/png"></open-badge-drop>`)
    await sendKeys({ press: 'Tab' })
    const field = inside<HTMLInputElement>(element, 'input')
    expect(element.shadowRoot?.activeElement).to.equal(field)
    expect(field.accept).to.equal('image/png')
    expect(field.multiple).to.be.true
    expect(getComputedStyle(inside(element, 'label')).outlineStyle).to.equal('solid')
  })
})
