import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError, whenSignedOut } from './api/client.ts';
import { firstLanguage, LanguageProvider } from './language/language.tsx';
import { loadTexts } from './language/texts.ts';
import { router } from './routes.tsx';
import './styles/index.css';
import { cssVariablesResolver, theme } from './ui/theme.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal is an answer; only a lost connection or a fault of the server is tried again.
      retry: (count, error) => count < 3 && !(error instanceof ApiError && error.problem.status >= 400 && error.problem.status < 500),
    },
  },
});

whenSignedOut(() => void queries.invalidateQueries({ queryKey: ['session'] }));

const first = firstLanguage();
await loadTexts(first);
document.documentElement.lang = first;

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={localStorageColorSchemeManager({ key: 'kenes-theme' })}
      defaultColorScheme="auto"
    >
      <LanguageProvider first={first}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  </StrictMode>,
);
