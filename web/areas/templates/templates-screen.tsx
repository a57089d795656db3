import { useParams } from '@tanstack/react-router';
import '../admin/admin.css';
import { TemplateList } from './template-list.tsx';
import { TemplatePage } from './template-page.tsx';
import './templates.css';

/** What the program says by itself, and in which words: the list, or one template to change. */
export function Screen() {
  const { code, channel } = useParams({ strict: false }) as { code?: string; channel?: string };
  return code && channel ? <TemplatePage key={`${code} ${channel}`} code={code} channel={channel} /> : <TemplateList />;
}
