// Shows a sentence where the program cannot run, instead of a blank page: in browsers where nothing newer than ES5 does (Internet
// Explorer 11 inside old versions of Office), and where a deployment is not whole, so that one of the page's scripts is missing.
// It is a file of its own because the page allows no inline scripts. Where even this file is missing the page shows its sentence
// by itself: only this script hides it.
(function () {
  var PATIENCE = 20000;
  var modern =
    typeof Promise === 'function' && typeof Symbol === 'function' && 'noModule' in document.createElement('script');
  var begun = new Date().getTime();
  var broken = false;
  var element = function (id) {
    return document.getElementById(id);
  };
  var show = function (id, isShown) {
    if (isShown) element(id).removeAttribute('hidden');
    else element(id).setAttribute('hidden', '');
  };
  // Nothing is drawn, and nothing will be: a script failed, or it has been too long.
  var look = function () {
    var isDrawn = element('root').childNodes.length > 0;
    show('not-loaded', !isDrawn && (broken || new Date().getTime() - begun > PATIENCE));
    if (!isDrawn) setTimeout(look, 500);
  };
  var start = function () {
    if (modern) return look();
    show('not-loaded', false);
    show('old-browser', true);
  };
  // A script that is missing tells on its way down to its element only.
  window.addEventListener(
    'error',
    function () {
      broken = true;
    },
    true,
  );
  // Before the page's own scripts, which wait for the whole document, and before anything is painted.
  document.addEventListener('readystatechange', function once() {
    document.removeEventListener('readystatechange', once);
    start();
  });
})();
