import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

// Mantine wants ten shades; ours are two tokens that change with the theme, so every shade is one of them.
const accent: MantineColorsTuple = [
  'var(--accent-soft)',
  'var(--accent-soft)',
  'var(--accent-line)',
  'var(--accent-line)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
];

/** Mantine's parts in the measures of the desk: controls 32, fields 34, corners 6, panels that float 8. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  primaryColor: 'accent',
  colors: { accent },
  autoContrast: false,
  cursorType: 'pointer',
  respectReducedMotion: true,
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '4px', md: '6px', lg: '8px', xl: '8px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '22px', xl: '26px' },
  shadows: {
    xs: 'var(--shadow)',
    sm: 'var(--shadow)',
    md: 'var(--shadow)',
    lg: 'var(--shadow)',
    xl: 'var(--shadow)',
  },
  components: {
    Button: {
      defaultProps: { variant: 'default' },
      vars: (_theme: unknown, props: { size?: string }) => ({
        root: {
          '--button-height': props.size === 'xs' ? '28px' : props.size === 'lg' ? '44px' : '32px',
          '--button-fz': props.size === 'xs' ? '13px' : '14px',
          '--button-padding-x': props.size === 'xs' ? '10px' : '12px',
        },
      }),
    },
    Input: {
      vars: () => ({ wrapper: { '--input-height': '34px', '--input-fz': '14px', '--input-padding': '10px' } }),
    },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Popover: { defaultProps: { transitionProps: { duration: 120, transition: 'fade' } } },
    // Without it the first item has the focus itself; the placeholder is no item and so no child of a menu.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, transitionProps: { duration: 120, transition: 'fade' }, shadow: 'md' } },
    Modal: {
      defaultProps: {
        overlayProps: { backgroundOpacity: 0.35 },
        yOffset: '40px',
        transitionProps: { duration: 120, transition: 'fade' },
        centered: false,
      },
    },
    Tooltip: { defaultProps: { transitionProps: { duration: 120 }, openDelay: 300 } },
    Select: { defaultProps: { checkIconPosition: 'right' } },
  },
});

/** Points Mantine's own colours at our tokens, which change with the theme by themselves. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const tokens = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-3)',
    '--mantine-color-placeholder': 'var(--text-3)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--red)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-disabled': 'var(--sunken)',
    '--mantine-color-disabled-color': 'var(--text-3)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-color-accent-filled': 'var(--accent)',
    '--mantine-color-accent-filled-hover': 'color-mix(in srgb, var(--accent) 90%, var(--text))',
    '--mantine-color-accent-light': 'var(--accent-soft)',
    '--mantine-color-accent-light-hover': 'var(--accent-soft)',
    '--mantine-color-accent-light-color': 'var(--accent)',
    '--mantine-color-accent-outline': 'var(--accent)',
    '--mantine-color-white': 'var(--on-accent)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
  };
  return { variables: {}, light: tokens, dark: tokens };
};
