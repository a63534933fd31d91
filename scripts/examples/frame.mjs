// One picture of the video: two people at a table, what they say, what happens and a running clock.

import { clockAt } from './timeline.mjs';

export const WIDTH = 640;
export const HEIGHT = 360;

const INK = '#2b3038';

/** Clothes, hair and skin; `hair` is a bun, or short, or long to the shoulder. */
const looks = {
  teal: { clothes: '#2f7f86', shade: '#27686e', halo: '#cfe6e6', skin: '#e3b08d', hair: '#8d8f94' },
  plum: {
    clothes: '#8a4b6d',
    shade: '#713d59',
    halo: '#eed9e4',
    skin: '#b9805a',
    hair: '#33241f',
    style: 'bun',
  },
  moss: { clothes: '#5d7a3a', shade: '#4c6530', halo: '#dfe9d0', skin: '#8d5a3c', hair: '#1f1a18' },
  rust: {
    clothes: '#b0552f',
    shade: '#934626',
    halo: '#f3dccf',
    skin: '#f0c7a4',
    hair: '#6b4a2b',
    style: 'long',
  },
  navy: {
    clothes: '#34508a',
    shade: '#2a4173',
    halo: '#d6def0',
    skin: '#c98f66',
    hair: '#4a4f57',
    style: 'long',
  },
  slate: { clothes: '#5a6470', shade: '#48515b', halo: '#dde2e7', skin: '#e9bd98', hair: '#a0713c' },
};

const LEFT_LABEL = 96;
const RIGHT_LABEL = 448;

// Each arm is shoulder, elbow, hand; drawn for the person on the left and mirrored for the one on the right.
const poses = {
  open: { lean: 0, arms: ['M176 214 L196 250 L240 262', 'M196 212 L218 248 L262 232'] },
  listening: { lean: 5, arms: ['M176 214 L190 252 L236 264', 'M198 214 L232 256 L218 190'] },
  crossed: { lean: -6, arms: ['M170 214 L182 246 L214 240', 'M200 214 L196 250 L164 240'] },
  reading: { lean: 7, arms: ['M178 214 L206 250 L256 264', 'M198 214 L232 252 L278 268'] },
  writing: {
    lean: 6,
    arms: ['M178 214 L206 250 L252 262', 'M198 214 L238 250 L284 264'],
    extra: `<path d="M284 264 L298 238" stroke="${INK}" stroke-width="4" stroke-linecap="round"/>`,
  },
  pointing: { lean: 4, arms: ['M176 214 L192 250 L236 264', 'M198 214 L244 244 L296 260'] },
  offering: { lean: 5, arms: ['M180 214 L222 250 L276 258', 'M198 214 L240 244 L294 246'] },
};

const hairBehind = {
  bun: (hair) => `<circle cx="158" cy="140" r="14" fill="${hair}"/>`,
  long: (hair) => `<path d="M158 150 Q150 196 166 206 L190 204 V150 Z" fill="${hair}"/>`,
};

function person({ clothes, halo, skin, hair, style }, pose, speaking) {
  const behind = hairBehind[style]?.(hair) ?? '';
  const mouth = speaking
    ? '<ellipse cx="204" cy="175" rx="6" ry="5" fill="#6b2b2b"/>'
    : '<path d="M197 175 Q204 179 211 174" fill="none" stroke="#6b2b2b" stroke-width="3" stroke-linecap="round"/>';
  return `
    <rect x="126" y="196" width="14" height="104" rx="7" fill="#a98d6c"/>
    <g transform="rotate(${pose.lean} 180 290)">
      <path d="M146 300 V232 Q146 196 184 196 Q218 196 220 236 V300 Z" fill="${clothes}"/>
      <rect x="176" y="180" width="22" height="24" rx="9" fill="${skin}"/>
      ${speaking ? `<circle cx="188" cy="158" r="44" fill="${halo}" stroke="${clothes}" stroke-width="3"/>` : ''}
      ${behind}
      <circle cx="188" cy="158" r="31" fill="${skin}"/>
      <path d="M216 152 q10 9 1 13" fill="${skin}"/>
      <path d="M159 168 Q148 120 190 121 Q214 121 219 143 Q196 148 178 141 Q176 160 159 168 Z" fill="${hair}"/>
      <circle cx="196" cy="155" r="3.4" fill="${INK}"/>
      <circle cx="211" cy="155" r="3.4" fill="${INK}"/>
      ${mouth}
    </g>`;
}

function arms({ clothes, shade, skin }, pose) {
  const drawn = pose.arms.map((path, index) => {
    const [x, y] = path.split('L').at(-1).trim().split(' ');
    const sleeve = index === 0 ? shade : clothes;
    return `
      <path d="${path}" fill="none" stroke="${sleeve}" stroke-width="17" stroke-linecap="round" stroke-linejoin="round"/>
      <circle cx="${x}" cy="${y}" r="8.5" fill="${skin}"/>`;
  });
  return `<g transform="rotate(${pose.lean} 180 290)">${drawn.join('')}${pose.extra ?? ''}</g>`;
}

const sheet = (x, fill, marks) =>
  `<g transform="translate(${x} 268) skewX(-28)"><rect x="-25" y="-13" width="52" height="28" rx="2" fill="${fill}" stroke="#b9b2a4"/>${marks}</g>`;

const things = {
  log: () =>
    sheet(
      326,
      '#ffffff',
      [13, 5, 6, 6, 12]
        .map(
          (height, index) =>
            `<rect x="${-18 + index * 8}" y="${10 - height * 1.4}" width="5" height="${height * 1.4}" fill="#c2683c"/>`,
        )
        .join(''),
    ),
  tally: () =>
    sheet(
      326,
      '#ffffff',
      '<path d="M-16 -7 v9 M-11 -7 v9 M-6 -7 v9 M-1 -7 v9 M-19 2 L3 -7 M10 -7 v9 M15 -7 v9 M-16 8 h34" stroke="#2b3038" stroke-width="2"/>',
    ),
  sheets: () =>
    sheet(346, '#f3f7fb', '') +
    sheet(330, '#fdf6ea', '') +
    sheet(314, '#ffffff', '<path d="M-18 -6 h36 M-18 1 h36 M-18 8 h36" stroke="#8aa0b5" stroke-width="2"/>'),
  plan: () =>
    sheet(
      334,
      '#ffffff',
      '<path d="M-18 -6 h20 M-18 0 h34 M-18 6 h28" stroke="#2f7f86" stroke-width="2.4"/>',
    ),
  list: () =>
    sheet(
      330,
      '#ffffff',
      '<path d="M-18 -7 h4 M-18 0 h4 M-18 7 h4" stroke="#c2683c" stroke-width="4"/><path d="M-9 -7 h26 M-9 0 h20 M-9 7 h24" stroke="#8aa0b5" stroke-width="2"/>',
    ),
  calendar: () =>
    sheet(
      296,
      '#ffffff',
      '<rect x="-25" y="-13" width="52" height="7" fill="#c2683c"/><path d="M-16 -1 h34 M-16 8 h34" stroke="#5a6470" stroke-width="5" stroke-dasharray="5 5"/>',
    ),
  card: () =>
    '<g transform="translate(392 268) skewX(-28)"><rect x="-17" y="-10" width="34" height="20" rx="2" fill="#ffd97a" stroke="#d3a93d"/></g>',
};

function bubble(side, person, text) {
  if (!text) {
    return '<div class="quiet">(silence)</div>';
  }
  const { clothes } = looks[person.look];
  return `<div class="bubble ${side}" style="border-color:${clothes}">${text}<i style="border-top-color:${clothes}"></i></div>`;
}

const style = `
  * { box-sizing: border-box; margin: 0 }
  body { width: ${WIDTH}px; height: ${HEIGHT}px; overflow: hidden; position: relative; background: #f4eee4;
    font: 15px/1.28 "DejaVu Sans", Verdana, sans-serif; color: ${INK} }
  svg { position: absolute; inset: 0 }
  .top { position: absolute; top: 0; left: 0; right: 0; height: 27px; padding: 5px 10px; background: ${INK};
    color: #dfe3e8; font-size: 12.5px }
  .clock { position: absolute; right: 10px; top: 2px; font: bold 18px/24px "DejaVu Sans Mono", monospace; color: #fff }
  .bubble { position: absolute; top: 36px; left: 138px; width: 364px; padding: 6px 11px; border: 2px solid;
    border-radius: 11px; background: #fff; font-size: 14.5px }
  .bubble i { position: absolute; top: 100%; border: 9px solid transparent; border-bottom: 0 }
  .bubble.left i { left: 70px } .bubble.right i { right: 70px }
  .quiet { position: absolute; top: 58px; left: 0; right: 0; text-align: center; color: #8a8275 }
  .name { position: absolute; top: 283px; width: 96px; text-align: center; border-radius: 9px; font-size: 12px;
    line-height: 18px; background: #fff; color: #6d7076 }
  .caption { position: absolute; left: 0; right: 0; bottom: 0; height: 52px; padding: 0 12px; background: ${INK}; color: #fff;
    display: flex; align-items: center; gap: 10px; font-size: 14.5px }
  .caption b { flex: none; padding: 1px 7px; border-radius: 5px; background: #ffd97a; color: ${INK}; font-size: 12px;
    line-height: 17px; text-align: center; white-space: pre-line }`;

const room = `
  <rect x="34" y="44" width="84" height="104" rx="4" fill="#cfe3ee" stroke="#d9cbb5" stroke-width="6"/>
  <path d="M76 44 V148 M34 96 H118" stroke="#d9cbb5" stroke-width="4"/>
  <rect x="540" y="62" width="68" height="52" rx="3" fill="#e7dcc9" stroke="#d3c3a8" stroke-width="3"/>
  <path d="M552 80 H596 M552 92 H584" stroke="#bda987" stroke-width="4"/>
  <rect x="0" y="252" width="${WIDTH}" height="60" fill="#e3d6c1"/>`;

const table = `
  <path d="M300 280 V312 H340 V280 Z" fill="#7f5f41"/>
  <ellipse cx="320" cy="275" rx="176" ry="25" fill="#7f5f41"/>
  <ellipse cx="320" cy="270" rx="176" ry="25" fill="#a57d57"/>`;

const mirrored = (drawing) => `<g transform="translate(${WIDTH} 0) scale(-1 1)">${drawing}</g>`;

/** For stories that are kept smaller: larger letters, on fewer words. */
const largeType = `
  .top { font-size: 15px } .clock { font-size: 20px }
  .bubble, .caption { font-size: 17px; line-height: 1.25 } .name, .caption b { font-size: 14px }
  .name { width: 150px; margin-left: -27px }`;

/** The page's whole content at a second of the video. */
export function frameAt(second, story, scenes) {
  const scene = scenes.findLast((candidate) => candidate.start <= second);
  const line = scene.lines.findLast(
    (candidate) => candidate.start - 1 <= second && second < candidate.end + 1,
  );
  const { left, right } = story;
  const leftLook = looks[left.look];
  const rightLook = looks[right.look];
  const leftPose = poses[scene.left];
  const rightPose = poses[scene.right];
  const speaking = ({ name }) => name === line?.speaker;
  const name = (person, look, label) =>
    `<div class="name" style="left:${label}px;${
      speaking(person) ? `background:${look.clothes};color:#fff` : ''
    }">${person.name}</div>`;
  return `<style>${style}${story.largeType ? largeType : ''}</style>
    <svg width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
      ${room}
      ${person(leftLook, leftPose, speaking(left))}
      ${mirrored(person(rightLook, rightPose, speaking(right)))}
      ${table}
      ${scene.onTheTable.map((thing) => things[thing]()).join('')}
      ${arms(leftLook, leftPose)}
      ${mirrored(arms(rightLook, rightPose))}
    </svg>
    <div class="top">${story.title} · part ${scene.number} of ${scenes.length}</div>
    <div class="clock">${clockAt(second)}</div>
    ${speaking(left) ? bubble('left', left, line.text) : bubble('right', right, line?.text)}
    ${name(left, leftLook, LEFT_LABEL)}${name(right, rightLook, RIGHT_LABEL)}
    <div class="caption"><b>${scene.outcomes.join('\n')}</b><span>${scene.caption}</span></div>`;
}
