import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeRoom, type Room, removeRoom } from '#lib/adapters/host/frame/make-room.ts';

const html = document.documentElement;

describe('room beside the host', () => {
  let room: Room;
  let added: HTMLElement[];

  function add(style: string, parent: Element = document.body): HTMLElement {
    const element = document.createElement('div');
    element.style.cssText = style;
    parent.append(element);
    added.push(element);
    return element;
  }
  const right = (element: Element) => Math.round(element.getBoundingClientRect().right);
  const limit = () => html.clientWidth - 100;

  beforeEach(() => {
    added = [];
    room = makeRoom(document);
  });
  afterEach(() => {
    room.remove();
    for (const element of added) element.remove();
    html.removeAttribute('style');
  });

  it('moves the flow of the page', () => {
    room.set(100);
    expect(right(document.body)).toBeLessThanOrEqual(limit());
  });

  it('moves the flow of a page that sets a width of its own', () => {
    html.style.width = '100%';
    room.set(100);
    expect(right(html)).toBe(limit());
    room.remove();
    expect(html.getAttribute('style')).toBe('width: 100%;');
  });

  it.each([
    ['a bar across the page', 'position:fixed;top:0;left:0;right:0;height:40px'],
    ['a bar with a width of its own', 'position:fixed;top:0;left:0;width:100%;height:40px'],
    ['a bar as wide as the viewport', 'position:fixed;top:0;left:0;width:100vw;height:40px'],
    ['a panel docked at the right', 'position:fixed;top:0;right:0;width:48px;height:100%'],
    ['buttons in the corner', 'position:fixed;bottom:0;right:0;width:150px;height:60px'],
    ['a ground behind a dialog', 'position:fixed;inset:0'],
  ])('moves what a margin does not: %s', (_, style) => {
    const element = add(style);
    room.set(100);
    expect(right(element)).toBe(limit());
    room.remove();
    expect(right(element)).toBe(html.clientWidth);
    expect(element.style.cssText).toBe(add(style).style.cssText);
  });

  it('moves the outermost of nested fixed elements only', () => {
    const outer = add('position:fixed;top:0;left:0;right:0;height:40px');
    const inner = add('position:fixed;top:0;right:100px;width:20px;height:20px', outer);
    room.set(100);
    expect([right(outer), inner.style.right]).toEqual([limit(), '100px']);
  });

  it('leaves alone what does not touch the edge', () => {
    const style = 'position:fixed;top:0;left:0;width:50px;height:40px';
    const element = add(style);
    room.set(100);
    expect(element.hasAttribute('data-rinnalla-before')).toBe(false);
  });

  it('follows a new width', () => {
    const element = add('position:fixed;top:0;left:0;right:0;height:40px');
    room.set(100);
    room.set(40);
    expect(right(element)).toBe(html.clientWidth - 40);
  });

  it('moves what comes later, after a look', async () => {
    room.set(100);
    const element = add('position:fixed;top:0;left:0;right:0;height:40px');
    room.lookAgain();
    await expect.poll(() => right(element)).toBe(limit());
  });

  it('keeps fixed elements in their place while the page scrolls', () => {
    add('height:5000px');
    const element = add('position:fixed;top:10px;left:0;right:0;height:40px');
    room.set(100);
    scrollTo(0, 500);
    expect(element.getBoundingClientRect().top).toBe(10);
    scrollTo(0, 0);
  });

  it('is given back after an instance that could not do so, with what stood there before', () => {
    html.style.marginRight = '5px';
    const element = add('position:fixed;top:0;left:0;right:7px;height:40px');
    room.set(100);
    removeRoom(document);
    expect([html.style.marginRight, element.style.right]).toEqual(['5px', '7px']);
  });

  it('is given back even when the host has changed our mark', () => {
    room.set(100);
    html.setAttribute('data-rinnalla-before', '[[{"a":1}],');
    removeRoom(document);
    expect(html.style.marginRight).toBe('');
  });
});
