document.getElementById('continue').click()
