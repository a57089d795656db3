// Runs before the first paint, so that a dark desk never flashes white. A file, since inline scripts are refused.
(function () {
  var kept = localStorage.getItem('kenes-theme');
  var dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  document.documentElement.lang = localStorage.getItem('kenes-language') || 'kk';
})();
