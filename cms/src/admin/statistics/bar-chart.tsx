import { Box, Link, Typography } from '@strapi/design-system';

export interface Bar {
  /** As it stands below the bar; empty where there is no room for each. */
  mark: string;
  /** Written out, for the table. */
  name: string;
  count: number;
}

const width = 720;
const height = 220;
const room = { top: 16, right: 8, bottom: 28, left: 56 };

const number = new Intl.NumberFormat('de-DE');

/** A round number at or above the largest: 1, 2 or 5 and noughts. */
const ceiling = (largest: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(largest, 1)));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= largest) ?? largest;
};

interface Props {
  title: string;
  /** What is counted, for the head of the column: "Seitenaufrufe". */
  unit: string;
  /** Head of the first column: "Tag". */
  by: string;
  bars: readonly Bar[];
}

/** A picture of numbers in their order, and the same as a table for whoever reads or hears it. */
export const BarChart = ({ title, unit, by, bars }: Props) => {
  const top = ceiling(Math.max(...bars.map(({ count }) => count)));
  const inner = { width: width - room.left - room.right, height: height - room.top - room.bottom };
  const step = inner.width / bars.length;
  const heightOf = (count: number): number => (count / top) * inner.height;
  const total = bars.reduce((sum, { count }) => sum + count, 0);
  return (
    <Box tag="figure" margin={0} color="neutral600">
      <Typography tag="figcaption" variant="delta">
        {title}
      </Typography>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
        role="img"
        aria-label={`${title}: zusammen ${number.format(total)} ${unit}. Die einzelnen Zahlen stehen in der Tabelle darunter.`}
        style={{ maxWidth: width }}
      >
        {[0, top / 2, top].map((line) => {
          const y = room.top + inner.height - heightOf(line);
          return (
            <g key={line}>
              <line
                x1={room.left}
                x2={width - room.right}
                y1={y}
                y2={y}
                stroke="#8e8ea9"
                strokeWidth={line === 0 ? 1.5 : 0.5}
              />
              <text x={room.left - 8} y={y + 4} textAnchor="end" fontSize={12} fill="currentColor">
                {number.format(line)}
              </text>
            </g>
          );
        })}
        {bars.map(({ name, mark, count }, index) => {
          const x = room.left + index * step;
          return (
            <g key={name}>
              <rect
                x={x + step * 0.12}
                y={room.top + inner.height - heightOf(count)}
                width={step * 0.76}
                height={heightOf(count)}
                fill="#2f7886"
              />
              <text
                x={x + step / 2}
                y={height - 8}
                textAnchor="middle"
                fontSize={12}
                fill="currentColor"
              >
                {mark}
              </text>
            </g>
          );
        })}
      </svg>
      <details>
        <summary>
          <Typography variant="pi">{title} als Tabelle</Typography>
        </summary>
        <CountTable by={by} unit={unit} rows={bars} />
      </details>
    </Box>
  );
};

const cell = { textAlign: 'left', padding: '4px 24px 4px 0' } as const;
const numberCell = { ...cell, textAlign: 'right', fontVariantNumeric: 'tabular-nums' } as const;

export const CountTable = ({
  by,
  unit,
  rows,
}: {
  by: string;
  unit: string;
  rows: readonly { name: string; count: number; href?: string }[];
}) => (
  <table style={{ borderCollapse: 'collapse' }}>
    <thead>
      <tr>
        <th scope="col" style={cell}>
          <Typography variant="pi" fontWeight="bold">
            {by}
          </Typography>
        </th>
        <th scope="col" style={numberCell}>
          <Typography variant="pi" fontWeight="bold">
            {unit}
          </Typography>
        </th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ name, count, href }) => (
        <tr key={href ?? name}>
          <th scope="row" style={cell}>
            <Typography variant="pi" style={{ wordBreak: 'break-word' }}>
              {href ? <Link href={href}>{name}</Link> : name}
            </Typography>
          </th>
          <td style={numberCell}>
            <Typography variant="pi">{number.format(count)}</Typography>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
