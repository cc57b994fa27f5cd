const first = document.querySelector('#first')
first.addEventListener('open-badge-report', ({ report }) => {
  document.querySelector('#second').report = report
})
