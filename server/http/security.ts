import helmet from 'helmet'

/** The headers that bind the page to this server: nothing from elsewhere, no inline code, no frame. */
export const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      // The canvas draws its icons from data: addresses.
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['partner-atlas'],
    },
  },
  xFrameOptions: { action: 'deny' },
  // Whoever puts TLS before this server decides whether its name is to be reached by TLS alone.
  strictTransportSecurity: false,
})
