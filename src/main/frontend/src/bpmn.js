// Draws the diagram of a process and shows where the case stands: data-diagram-url, data-label, data-done and data-current (ids with commas between).
document.querySelectorAll('[data-diagram-url]').forEach(async (box) => {
  const colour = (name) => getComputedStyle(box).getPropertyValue(`--ds-color-neutral-${name}`).trim();
  const ids = (list) => (list ?? '').split(',').map((id) => id.trim()).filter(Boolean);
  const viewer = new window.BpmnJS({
    container: box,
    bpmnRenderer: {
      defaultFillColor: colour('background-default'),
      defaultStrokeColor: colour('text-default'),
      defaultLabelColor: colour('text-default'),
    },
    textRenderer: { defaultStyle: { fontFamily: 'Inter, sans-serif' } },
  });
  const answer = await fetch(box.dataset.diagramUrl, { credentials: 'same-origin' });
  if (!answer.ok) return;
  await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  const mark = (list, marker) => ids(list).filter((id) => elements.get(id)).forEach((id) => canvas.addMarker(id, marker));
  mark(box.dataset.done, 'done');
  const now = ids(box.dataset.current).map((id) => elements.get(id)).filter(Boolean);
  now.forEach((element) => canvas.addMarker(element, element.children?.length ? 'around' : 'current'));
  canvas.zoom('fit-viewport', 'auto');
  tools(box, canvas, now.find((element) => !element.children?.length));
  const picture = box.querySelector('svg');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', box.dataset.label);
});

// Buttons for those who do not drag or turn a wheel; a closer look begins where the case stands.
function tools(box, canvas, now) {
  const bar = document.createElement('div');
  bar.className = 'diagram-tools';
  const button = (word, act) => {
    const node = document.createElement('button');
    node.type = 'button';
    node.className = 'ds-button';
    node.dataset.variant = 'tertiary';
    node.dataset.size = 'sm';
    node.textContent = word;
    node.addEventListener('click', act);
    bar.append(node);
  };
  button(box.dataset.closer, () => {
    canvas.zoom(Math.min(canvas.zoom() * 1.4, 3));
    if (now) canvas.scrollToElement(now, 80);
  });
  button(box.dataset.farther, () => canvas.zoom(Math.max(canvas.zoom() / 1.4, 0.2)));
  button(box.dataset.whole, () => canvas.zoom('fit-viewport', 'auto'));
  box.before(bar);
}
