document.querySelector('#place').addEventListener('open-badge-input', ({ inputs }) => {
  document.querySelector('#dropped').value = inputs.map(({ name, size }) => `${name}, ${size} bytes`).join('; ')
})
