// How a report in Markdown begins, by which it is known from a plan. No page shows it. Alone here, so that it is had without the format.
export const MARKDOWN_MARK = '<!-- planlint report -->';
