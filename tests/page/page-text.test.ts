import { describe, expect, it } from 'vitest';
import { readPageText } from '../../lib/page/page-text.ts';

/** Writes a document and reads it. */
function read(body: string, head = '', lang = 'en') {
  const page = document.implementation.createHTMLDocument('A page');
  page.documentElement.setAttribute('lang', lang);
  page.head.innerHTML = head;
  page.body.innerHTML = body;
  return readPageText(page);
}

function textsOf(body: string): string[] {
  return read(body).page.blocks.map(({ text }) => text);
}

describe('readPageText: which text counts', () => {
  it('takes headline, standfirst, paragraphs, list items, captions and quotes, and says which is which', () => {
    const { page } = read(
      '<h1>One</h1><p class="standfirst">Two</p><ul><li>Three</li></ul><figure><img alt="no"><figcaption>Four</figcaption></figure><blockquote><p>Five</p></blockquote>',
    );
    expect(page.blocks).toEqual([
      { text: 'One', kind: 'headline' },
      { text: 'Two', kind: 'paragraph' },
      { text: 'Three', kind: 'listItem' },
      { text: 'Four', kind: 'caption' },
      { text: 'Five', kind: 'quote' },
    ]);
  });

  it.each([
    ['navigation', '<nav><p>No</p></nav>'],
    ['navigation by role', '<div role="navigation">No</div>'],
    ['an aside', '<aside><p>No</p></aside>'],
    ['the head of the site', '<header><a href="/">No</a><p>No</p></header>'],
    ['the foot of the site', '<footer>No</footer>'],
    ['comments', '<section class="comments"><p>No</p></section>'],
    ['comments by id', '<div id="disqus_thread"><p>No</p></div>'],
    ['replies', '<div class="replies"><p>No</p></div>'],
    ['related stories', '<div class="article__related"><h3>No</h3><p>No</p></div>'],
    ['advertisements', '<div class="ad-slot">No</div>'],
    ['newsletter boxes', '<div class="newsletter-signup">No</div>'],
    ['a byline', '<p class="byline">No</p>'],
    ['tags', '<div class="tags">No</div>'],
    ['a sidebar', '<div id="sidebar"><p>No</p></div>'],
    ['a teaser that is an article', '<article class="teaser"><h3>No</h3></article>'],
    ['script and style', '<script>No</script><style>No</style><template>No</template><noscript>No</noscript>'],
    ['editors', '<textarea>No</textarea><div contenteditable="true">No</div>'],
    ['forms and buttons', '<form><p>No</p></form><button>No</button>'],
    ['what is hidden', '<p hidden>No</p><p aria-hidden="true">No</p><p style="display: none">No</p>'],
    ['a list of links', '<ul><li><a href="/a">No</a></li><li><a href="/b">No</a></li></ul>'],
    ['a paragraph that is a link', '<p>More: <a href="/a">No, says this long headline of another story</a></p>'],
    ['who wrote it', '<p itemprop="author">No</p><a rel="author" href="/a">No</a>'],
    ['a label over the headline', '<span class="article__kicker">No</span>'],
    ['small print', '<p><small>No</small></p>'],
  ])('leaves out %s', (_, html) => {
    expect(textsOf(`<main><h1>Yes</h1><p>Yes too, with a good deal more of text.</p></main>${html}`)).toEqual([
      'Yes',
      'Yes too, with a good deal more of text.',
    ]);
  });

  it.each([
    ['no-sidebar on the body’s only box', '<div class="no-sidebar layout"><h1>Yes</h1><p>Text</p></div>'],
    ['has-sidebar', '<div class="content has-sidebar"><p>Text</p></div>'],
    ['comments-open', '<div class="post comments-open tag-russia category-share"><p>Text</p></div>'],
    ['a modifier', '<div class="article--with-ads"><p>Text</p></div>'],
    ['an article with a tag in its class', '<article class="post-7 tag-kim tag"><h1>Yes</h1><p>Text</p></article>'],
    ['a form around the whole page', '<form id="aspnetForm"><h1>Yes</h1><p>Text</p></form>'],
    [
      'a dialog that shuts the rest off',
      '<div id="root" aria-hidden="true"><h1>Yes</h1><p>Text</p></div><div role="dialog">No</div>',
    ],
    ['a header inside the article', '<article><header><h1>Yes</h1><p>Text</p></header></article>'],
    ['a sidebar layout that holds the article', '<div class="sidebar-layout"><main><p>Text</p></main></div>'],
  ])('keeps the article in spite of %s', (_, html) => {
    expect(textsOf(html)).toContain('Text');
  });

  it('reads open shadow roots and what is slotted into them in place', () => {
    const page = document.implementation.createHTMLDocument('A page');
    page.body.innerHTML = '<p>Before</p><x-story><p>Slotted</p></x-story><p>After</p>';
    const host = page.querySelector('x-story');
    if (host) host.attachShadow({ mode: 'open' }).innerHTML = '<p>Inside</p><slot></slot>';
    expect(readPageText(page).page.blocks.map(({ text }) => text)).toEqual(['Before', 'Inside', 'Slotted', 'After']);
  });

  it('reads an e-mail made of tables', () => {
    expect(textsOf('<table><tr><td><p>One</p></td><td>Two</td></tr></table>')).toEqual(['One', 'Two']);
  });
});

describe('readPageText: blocks', () => {
  it('joins inline elements without a space', () => {
    expect(textsOf('<p><b>United</b> <i>Sta</i><i>tes</i> and Mos<wbr>cow</p>')).toEqual(['United States and Moscow']);
  });

  it('ends a block at two line breaks, not at one', () => {
    expect(textsOf('<p>One<br>two<br><br>three</p>')).toEqual(['One\ntwo\n', 'three']);
  });

  it('reads line ends of the source as the spaces that they are', () => {
    expect(textsOf('<p>Kim\n  Jong Un</p>')).toEqual(['Kim   Jong Un']);
  });

  it('leaves out the readings over Japanese names', () => {
    expect(textsOf('<p><ruby>金<rt>キム</rt></ruby>氏</p>')).toEqual(['金氏']);
  });

  it('leads back from a span to the text nodes', () => {
    const { locate } = read('<p>The <b>United</b> <b>States</b> said</p>');
    const found = locate({ block: 0, start: 4, end: 17 });
    expect(found.map(({ node, start, end }) => node.data.slice(start, end))).toEqual(['United', ' ', 'States']);
    expect(locate({ block: 7, start: 0, end: 3 })).toEqual([]);
  });
});

describe('readPageText: facts', () => {
  it('takes the day of publication from meta, JSON-LD or a time element', () => {
    const meta = '<meta property="article:published_time" content="2024-02-20T04:12:00Z">';
    const broken = '<script type="application/ld+json">{</script>';
    const linked = '<script type="application/ld+json">{"@graph":[{"datePublished":"2024-03-18"}]}</script>';
    expect(read('<p>x</p>', meta).page.published).toBe('2024-02-20');
    expect(read('<p>x</p>', broken + linked).page.published).toBe('2024-03-18');
    expect(read('<p>x</p><time datetime="2024-05-01">May</time>').page.published).toBe('2024-05-01');
    expect(read('<p>x</p>', '<meta name="date" content="20240219">').page.published).toBe('2024-02-19');
    expect(read('<p>x</p>', '<meta name="date" content="February 21, 2024 12:00 UTC">').page.published).toBe(
      '2024-02-21',
    );
    expect(read('<p>x</p>', '<meta name="date" content="soon">').page.published).toBeUndefined();
    expect(read('<p>x</p>').page.published).toBeUndefined();
  });

  it.each([
    ['<h1>A bridge</h1><p>16&nbsp;March&nbsp;2024 · 3 min read</p>', '2024-03-16'],
    ['<header><h1>A bridge</h1></header><div>By A. Hand, Sept. 4, 2023 9:10 a.m. EDT</div>', '2023-09-04'],
    ['<p>Published on March 3rd, 2024</p><h1>A bridge</h1>', '2024-03-03'],
    ['<h1>다리</h1><p>입력 2024.02.20 10:11</p>', '2024-02-20'],
    ['<h1>橋</h1><p>2024年2月20日 10時</p>', '2024-02-20'],
    ['<h1>A bridge</h1><p>It was opened on 16 March 2024</p>', undefined],
    ['<h1>A bridge</h1><p>Opened: 16 March 2024, and closed again in the same week.</p>', undefined],
    ['<h1>A bridge</h1><p>12 May</p>', undefined],
    ['<p>x</p><div>16 March 2024</div>', undefined],
  ])('reads the day beside the headline where no mark-up gives one: %s', (html, day) => {
    expect(read(html).page.published).toBe(day);
  });

  it.each([
    ['as declared', 'en-GB', 'The car was sent to the North by train.', 'en-GB'],
    ['as a proper tag', 'en_us', 'The car was sent to the North by train.', 'en-US'],
    [
      'from the letters where what is declared is no language',
      'en us!',
      'The car was sent to the North of the country by train.',
      'en',
    ],
    ['from the letters where none is declared', '', '북한의 지도자가 승용차를 선물로 받았다고 한다.', 'ko'],
    ['from the letters where they plainly disagree', 'en', 'Лидер получил в подарок автомобиль.', 'ru'],
    ['as Japanese by its kana', '', '北朝鮮の金正恩総書記が車を受け取った。', 'ja'],
    ['as traditional Chinese by its characters', '', '俄羅斯總統送給北韓領導人一輛豪華轎車作為禮物。', 'zh-Hant'],
    ['as simplified Chinese by its characters', '', '俄罗斯总统送给朝鲜领导人一辆豪华轿车作为礼物。', 'zh-Hans'],
  ])('gives the language %s', (_, declared, text, lang) => {
    expect(read(`<p>${text}</p>`, '', declared).page.lang).toBe(lang);
  });
});
