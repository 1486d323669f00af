/** Drawn on a 24 grid with a 2 px round stroke. Plain SVG, so that an icon costs the reader no script. */
const shapes = {
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  close: 'M6 6l12 12M18 6L6 18',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM15.3 15.3L20.5 20.5',
  person: 'M12 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8zM4.5 20.5c.6-4 3.6-5.8 7.5-5.8s6.9 1.8 7.5 5.8',
  people:
    'M9 5a3.4 3.4 0 1 1 0 6.8A3.4 3.4 0 0 1 9 5zM2.8 19.5c.5-3.4 2.9-4.9 6.2-4.9s5.7 1.5 6.2 4.9M15.8 5.3a3.3 3.3 0 0 1 0 6.3M18 14.9c1.8.7 2.9 2.2 3.2 4.6',
  message: 'M4 5h16v11.5h-8.5L7 20.5v-4H4zM8 9.2h8M8 12.6h5',
  grant:
    'M12 3.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9zM13.6 6.4a2.2 2.2 0 1 0 0 3.2M9.7 8h2.6M3 16.5h3.5l3 1.5h4.2a1.4 1.4 0 0 1 0 2.8H9.5M15 18.6l4.3-2.4a1.3 1.3 0 0 1 1.4 2.2l-5.2 3.1H7.5L3 20',
  ballot: 'M4 13.5V20h16v-6.5M2.5 13.5h19M7 13.5V4h10v9.5M9.6 8.3l1.8 1.8l3.2-3.7',
  check: 'M4.5 12.5l5 5L19.5 7',
  info: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17zM12 11v5.5M12 7.5v.2',
  success: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17zM8 12.3l2.8 2.8L16 9.5',
  warning: 'M12 3.8L21.5 20h-19zM12 10v4.5M12 17.2v.2',
  danger: 'M8.2 3.5h7.6l4.7 4.7v7.6l-4.7 4.7H8.2l-4.7-4.7V8.2zM12 7.8v5M12 16v.2',
  'arrow-right': 'M4 12h15.5M13.5 5.8l6.2 6.2l-6.2 6.2',
  'arrow-left': 'M20 12H4.5M10.5 5.8L4.3 12l6.2 6.2',
  calendar: 'M4 5.5h16v15H4zM4 10h16M8 3v4.5M16 3v4.5',
  clock: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17zM12 7.5V12l3.2 2',
  place: 'M12 21c-4.5-4.7-7-8-7-11.2a7 7 0 0 1 14 0C19 13 16.5 16.3 12 21zM12 7.3a2.5 2.5 0 1 1 0 5a2.5 2.5 0 0 1 0-5z',
  support: 'M12 20.3C6.5 16 3.5 12.9 3.5 9.3a4.5 4.5 0 0 1 8.5-2.1a4.5 4.5 0 0 1 8.5 2.1c0 3.6-3 6.7-8.5 11z',
  euro: 'M17.8 6.8A6.7 6.7 0 1 0 17.8 17.2M4 10.3h9.5M4 13.7h8.5',
  document: 'M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5M9 12h6.5M9 15.8h6.5',
  download: 'M12 4v11.5M7 11l5 5l5-5M4.5 20h15',
  upload: 'M12 16V4.5M7 9l5-5l5 5M4.5 20h15',
  external: 'M14 4h6v6M20 4l-9 9M17.5 13.5V20H4V6.5h6.5',
  edit: 'M4.5 19.5l1-4.5L16.5 4l3.5 3.5L9 18.5zM14 6.5l3.5 3.5',
  filter: 'M4 6.5h16M7 12h10M10 17.5h4',
  list: 'M9 6.5h11.5M9 12h11.5M9 17.5h11.5M4 6.5h.2M4 12h.2M4 17.5h.2',
  map: 'M3.5 6.5l5.5-2.5l6 2.5l5.5-2.5v13.5L15 20l-6-2.5L3.5 20zM9 4v13.5M15 6.5V20',
  leave: 'M10.5 4H4.5v16h6M9.5 12h11M16 7.3l4.7 4.7l-4.7 4.7',
  lock: 'M5 10.5h14v10H5zM8 10.5V8a4 4 0 0 1 8 0v2.5M12 14.5v2',
  print: 'M7 9V3.5h10V9M7 17H3.5V9h17v8H17M7 14h10v6.5H7z',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  camera: 'M3.5 7.5H8l1.5-2.5h5L16 7.5h4.5v12h-17zM12 9.8a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7z',
  phone:
    'M5 4h4l1.7 4.5L8.5 10a11 11 0 0 0 5.5 5.5l1.5-2.2L20 15v4a1.5 1.5 0 0 1-1.6 1.5A15 15 0 0 1 3.5 5.6A1.5 1.5 0 0 1 5 4z',
  mail: 'M3.5 5.5h17v13h-17zM3.5 6.5l8.5 6.5l8.5-6.5',
  globe:
    'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17zM3.5 12h17M12 3.5c2.6 2.5 3.8 5.3 3.8 8.5s-1.2 6-3.8 8.5c-2.6-2.5-3.8-5.3-3.8-8.5s1.2-6 3.8-8.5z',
  flag: 'M5.5 21V4M5.5 4.5h12.5l-2.8 4.3l2.8 4.2H5.5',
  spark: 'M12 3.5l2.3 6.2l6.2 2.3l-6.2 2.3L12 20.5l-2.3-6.2L3.5 12l6.2-2.3z',
} as const

export type IconName = keyof typeof shapes

/** Decoration beside words; a meaning of its own belongs in text. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg
      className={`icon ${className}`}
      viewBox="0 0 24 24"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={shapes[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
