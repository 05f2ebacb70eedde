import { suomifiDesignTokens } from 'suomifi-design-tokens';
import { describe, expect, it } from 'vitest';
import '#components/ui/base.css';

function tokenValue(token: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(token).trim();
}

/** Any CSS colour as its three parts, 0-255. */
function partsOf(colour: string): readonly number[] {
  const canvas = document.createElement('canvas').getContext('2d');
  if (canvas === null) throw new Error('No canvas');
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('colours', () => {
  it.each([
    ['--ink', 'blackBase'],
    ['--ink-secondary', 'depthDark1'],
    ['--line', 'depthLight1'],
    ['--hairline', 'depthLight2'],
    ['--control-edge', 'depthDark3'],
    ['--identity', 'brandBase'],
    ['--action', 'highlightBase'],
    ['--link', 'highlightDark1'],
    ['--tint', 'depthSecondary'],
    ['--tint-edge', 'highlightLight2'],
    ['--tint-health', 'highlightLight3'],
    ['--tint-quiet', 'depthLight3'],
    ['--focus', 'accentSecondary'],
    ['--late', 'alertBase'],
    ['--partial-ground', 'warningLight1'],
    ['--partial-edge', 'warningBase'],
    ['--answered', 'successDark1'],
    ['--register-health', 'highlightBase'],
    ['--register-social', 'accentTertiaryDark1'],
    ['--register-occupational', 'depthDark1'],
    ['--tint-social', 'accentTertiaryLight1'],
  ] as const)('%s is the token %s of the shared palette', (own, token) => {
    const shared = partsOf(suomifiDesignTokens.colors[token]);
    partsOf(tokenValue(own)).forEach((part, index) => {
      expect(Math.abs(part - (shared[index] ?? 0))).toBeLessThanOrEqual(1);
    });
  });

  it.each([
    ['--ink', '--ground', 7],
    ['--ink-secondary', '--ground', 4.5],
    ['--ink-secondary', '--tint', 4.5],
    ['--link', '--tint', 4.5],
    ['--link', '--partial-ground', 4.5],
    ['--late', '--ground', 4.5],
    ['--above-target', '--ground', 4.5],
    ['--answered', '--tint', 3],
    ['--focus', '--ground', 3],
    ['--register-social', '--ground', 4.5],
    ['--register-health', '--tint-health', 3],
    ['--register-social', '--tint-social', 3],
    ['--control-edge', '--ground', 3],
    ['--ground', '--identity', 7],
  ] as const)('%s can be read on %s (at least %d)', (front, ground, least) => {
    expect(contrast(tokenValue(front), tokenValue(ground))).toBeGreaterThanOrEqual(least);
  });
});

describe('the focus ring', () => {
  it('is 2 px white and 2 px blue', () => {
    const button = document.createElement('button');
    document.body.append(button);
    button.focus({ focusVisible: true });
    const { outlineWidth, outlineOffset, boxShadow } = getComputedStyle(button);
    expect([outlineWidth, outlineOffset]).toEqual(['2px', '2px']);
    expect(boxShadow).toContain('rgb(255, 255, 255)');
    button.remove();
  });
});

describe('the type', () => {
  it('is Source Sans 3 in two weights, from files of the extension', async () => {
    await Promise.all([
      document.fonts.load('400 14px "Source Sans 3"'),
      document.fonts.load('600 14px "Source Sans 3"'),
    ]);
    expect(document.fonts.check('400 14px "Source Sans 3"', 'Yhteenveto')).toBe(true);
    const faces = [...document.fonts].filter((face) => face.family.replaceAll('"', '') === 'Source Sans 3');
    expect(new Set(faces.map((face) => face.weight))).toEqual(new Set(['400', '600']));
    expect(faces.every((face) => face.display === 'swap')).toBe(true);
  });
});
