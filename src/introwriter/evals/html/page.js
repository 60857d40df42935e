"use strict";
(() => {
  const cases = [...document.querySelectorAll("details.case")];
  const words = document.getElementById("words");
  const set = document.getElementById("set");
  const state = document.getElementById("state");
  const count = document.getElementById("count");
  const sift = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const one of cases) {
      const text = one.dataset.text;
      const fits = wanted.every((word) => text.includes(word))
        && (!set.value || one.dataset.set === set.value)
        && (!state.value || one.dataset.state.split(" ").includes(state.value));
      one.hidden = !fits;
      shown += fits;
    }
    count.textContent = `${shown} of ${cases.length} cases`;
  };
  for (const field of [words, set, state]) field.addEventListener("input", sift);
  const open = () => {
    const one = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (one && one.matches("details.case")) { one.hidden = false; one.open = true; one.scrollIntoView(); }
  };
  addEventListener("hashchange", open);
  sift();
  open();
  document.documentElement.dataset.ready = "yes";
})();
