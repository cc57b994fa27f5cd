const asked = document.querySelector('#asked')
asked.addEventListener('open-badge-report', ({ report }) => {
  document.querySelector('#answer').report = report
})
