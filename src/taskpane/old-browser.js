// Runs where nothing newer than ES5 does (Internet Explorer 11 inside old versions of Office) and shows one sentence there.
// Everything else on the page needs a current browser. It is a file of its own because the page allows no inline scripts.
(function () {
  var modern =
    typeof Promise === 'function' && typeof Symbol === 'function' && 'noModule' in document.createElement('script');
  if (modern) return;
  var show = function () {
    document.getElementById('old-browser').removeAttribute('hidden');
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show);
  else show();
})();
