export const signIn = {
  title: "Sign in",
  lead: "For the staff of processors. Customers need no account: the link in the notice is enough.",
  email: "E-mail address",
  password: "Password",
  submit: "Sign in",
  wrong: "Address or password is wrong.",
  throttled: "Too many attempts. Wait {{period}} and try again; other people are not affected.",
  expired: "Your session ended. Sign in again; what you had typed is kept.",
  again: {
    title: "You are signed in again",
    lead: "What you had typed is kept. Files must be chosen again.",
    send: "Send it now",
    leave: "Leave it and open the page",
  },
  signedOut: "You have signed out.",
  demo: "Demo sign-ins are printed when the server starts.",
} as const;
