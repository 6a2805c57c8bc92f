import { describe, expect, it } from 'vitest';
import { readPageText } from '../../lib/page/page-text.ts';

const long =
  'The first paragraph of the article says who did what, when and where, and it goes on for a while so that it looks like one.';

function textOf(html: string): string {
  const page = document.implementation.createHTMLDocument('A page');
  page.body.innerHTML = html;
  return readPageText(page)
    .page.blocks.map(({ text }) => text.trim())
    .join('|');
}

/** Layouts of kinds of sites: what says YES counts, what says NO does not. */
const layouts: Readonly<Record<string, string>> = {
  'a WordPress post': `<div id="page" class="site has-sidebar"><header class="site-header"><p class="site-title"><a href="/">NO</a></p><p class="site-description">NO</p></header>
    <div id="content" class="site-content"><main id="primary"><article id="post-7" class="post-7 post type-post tag-news category-ads has-post-thumbnail">
    <header class="entry-header"><h1 class="entry-title">YES</h1><div class="entry-meta">NO <a href="/author">NO</a></div></header>
    <div class="entry-content wp-block-post-content has-global-padding"><p>YES ${long}</p><div class="wp-block-group has-ads"><p>YES ${long}</p></div>
    <div class="sharedaddy sd-sharing-enabled"><h3>NO</h3></div><div id="jp-relatedposts" class="jp-relatedposts"><p>NO</p></div></div>
    <footer class="entry-footer"><span class="tags-links">NO</span></footer></article>
    <div id="comments" class="comments-area"><ol class="comment-list"><li><p>NO</p></li></ol><div id="respond" class="comment-respond"><p>NO</p></div></div></main></div>
    <div id="secondary" class="widget-area"><section class="widget widget_text"><p>NO</p></section></div></div>`,
  'a page builder': `<div class="elementor elementor-7"><div class="elementor-widget elementor-widget-theme-post-title"><h1>YES</h1></div>
    <div class="elementor-widget elementor-widget-theme-post-content"><div class="elementor-widget-container"><p>YES ${long}</p><p>YES ${long}</p></div></div>
    <div class="elementor-widget elementor-widget-posts"><article class="elementor-post"><h3><a href="/b">NO</a></h3><p>NO</p></article></div></div>`,
  'class names made by a machine': `<div class="css-1x2y"><main class="css-8" id="main-content"><article class="ssrcss-pv1rh6-ArticleWrapper"><div data-component="headline-block"><h1>YES</h1></div>
    <div data-component="byline-block">NO</div><div data-component="text-block"><div class="ssrcss-7-RichTextContainer"><p>YES ${long}</p></div></div>
    <div data-component="links-block"><ul><li><a href="/x">NO, another headline</a></li><li><a href="/y">NO, yet another</a></li></ul></div>
    <section data-component="tag-list" data-testid="tags"><p>NO</p></section></article></main><section aria-label="Related stories"><p>NO</p></section></div>`,
  'teasers around the first paragraphs':
    `<main><h1>YES</h1><div class="teaser-content-wrap"><div class="article-body"><p>YES ${long}</p></div></div></main>`.replace(
      'teaser-content-wrap',
      'story-wrap',
    ),
  'a card list below the article': `<div class="story"><h1>YES</h1><p>YES ${long}</p></div><div class="x"><div class="y"><h3><a href="/1">NO</a></h3><p>NO, a few words below it.</p></div><div class="y"><h3><a href="/2">NO</a></h3><p>NO, a few words below it.</p></div></div>`,
  'cards that are links': `<h1>YES</h1><p>YES ${long}</p><a href="/1"><div><h3>NO</h3><p>NO</p></div></a>`,
  'list of headlines with times': `<h1>YES</h1><p>YES ${long}</p><ul><li><a href="/1">NO says a headline</a> <span>2 hours ago</span></li><li><a href="/2">NO says another one</a> <span>3 hours ago</span></li></ul>`,
  'a live blog with permalinks': `<main><h1>YES</h1><div class="entry"><time>10:02</time><h2><a href="#e1">YES</a></h2><p>YES ${long}</p></div></main>`,
  'an ASP.NET page in one form': `<form method="post" action="./" id="aspnetForm"><div class="nav-bar">NO</div><h1>YES</h1><p>YES ${long}</p></form>`,
  'an encyclopaedia': `<h1>YES</h1><div id="bodyContent"><div class="hatnote navigation-not-searchable">NO</div><div id="toc" class="toc" role="navigation">NO</div><p>YES <a href="/wiki/A">with</a> <a href="/wiki/B">some</a> links in it, ${long}</p><h2>YES<span class="mw-editsection">NO</span></h2><div class="reflist"><ol><li>NO</li></ol></div><div class="navbox">NO</div></div>`,
  'a forum thread': `<div class="thread"><h1>YES</h1><div class="post" id="post1"><div class="post-author">NO</div><div class="post-body">YES ${long}</div></div><div class="post" id="post2"><div class="post-author">NO</div><div class="post-body">YES ${long}</div></div></div>`,
  'a sponsored wrapper that holds the article': `<div class="sponsored-content-wrapper"><div class="ad-free-body"><p>YES ${long}</p><p>YES ${long}</p></div></div><p>YES</p>`,
  'an overlay article': `<div class="modal-overlay"><div class="modal-body"><h1>YES</h1><p>YES ${long}</p></div></div>`,
  'a Korean portal': `<div id="newsct"><h2 class="media_end_head_headline">YES</h2><div class="media_end_head_journalist byline">NO</div><div id="newsct_article"><article id="dic_area">YES ${long}<br><br>YES ${long}<em class="img_desc">YES</em></article></div><div class="media_end_linked_more_content"><p><a href="/x">NO</a></p></div></div>`,
};

describe('readPageText on layouts of kinds of sites', () => {
  it.each(Object.entries(layouts))('%s', (_, html) => {
    const text = textOf(html);
    expect(text).not.toMatch(/\bNO\b/);
    expect(text.match(/YES/g)?.length).toBe(html.match(/YES/g)?.length);
  });
});
