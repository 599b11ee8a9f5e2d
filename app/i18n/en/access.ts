/** Getting in: the invitation, a new password, the company's own sign-in, and the mails about them. */
export const access = {
  password: {
    label: "New password",
    again: "The same once more",
    hint: "Twelve characters or more; several unrelated words are good. Nobody else sees it, administrators included.",
    too_short: "Twelve characters or more, please.",
    too_long: "A thousand characters are the most.",
    guessable:
      "This is among what is tried first: common words, your name or the company's, runs like 123456. Choose something else, such as several unrelated words.",
    differ: "The two are not the same.",
  },
  welcome: {
    title: "Welcome to {{processor}}",
    lead: "{{name}}, choose a password. You will sign in with {{address}}.",
    submit: "Set the password",
    done: "Your password is set",
    doneLead: "The invitation is used up. Sign in with your address and the password.",
  },
  reset: {
    title: "New password",
    lead: "Write the address you sign in with. If it has an account with a password, a mail with a link is on its way.",
    submit: "Send the link",
    asked: "Look in your mailbox",
    askedLead:
      "If {{address}} has an account with a password, a mail with a link is on its way. It works once, for one hour.",
    askedNext:
      "Nothing after ten minutes? Look among unwanted mail, see that the address is right, or ask an administrator.",
    choose: "Choose a new password",
    chooseLead: "For {{address}}. All sessions end; the second factor stays.",
    done: "Your password is changed",
    doneLead: "All sessions have ended, and a mail says that it happened. Sign in with the new password.",
    forgot: "Forgotten the password?",
  },
  gone: {
    title: "This link no longer works",
    lead: "It was used, has expired, or a newer one took its place.",
    welcome: "Have you chosen a password already, sign in. If not, ask an administrator for a new invitation.",
    reset: "Have you changed the password already, sign in. If not, ask for a new link.",
    askAgain: "Ask for a new link",
    signIn: "Sign in",
  },
  provider: {
    submit: "Sign in with your company's account",
    title: "That did not work",
    refused:
      "The company's account opens nothing here. Ask an administrator for an invitation to the address of that account, or sign in with a password.",
    unavailable: "The company's sign-in cannot be reached just now. Try again in a while, or sign in with a password.",
    back: "To the sign-in",
  },
  mail: {
    invitation: {
      subject: "{{processor}}: your invitation to Varsel",
      title: "You are invited",
      lead: "{{person}} has given you access to the workplace in which {{processor}} keeps its list of sub-processors and tells customers of changes.",
      next: "Choose a password by the link. It works once, for seven days.",
      open: "Choose a password",
      notYou: "If you did not expect this, do nothing: without a password nobody gets in.",
    },
    reset: {
      subject: "{{processor}}: a new password for Varsel",
      title: "A new password",
      lead: "Someone, probably you, asked for a new password for this address. The link works once, for one hour.",
      open: "Choose a new password",
      notYou: "If it was not you, do nothing: the password stays as it is.",
    },
    changed: {
      subject: "{{processor}}: your access to Varsel was changed",
      title: "Your access was changed",
      password: "Your password was changed by a link that was mailed to you. All sessions have ended.",
      second_factor:
        "An administrator removed your second factor and the recovery codes. All sessions have ended; at the next sign-in you set up a new one.",
      open: "Set a new password",
      notYou: "If you know nothing of this, set a new password at once and tell an administrator.",
    },
    locked: {
      subject: "{{processor}}: your account in Varsel is locked for a while",
      title: "Your account is locked for a while",
      password:
        "There were too many wrong passwords for your account in a short time. For up to a quarter of an hour nobody gets in with the password, not even with the right one. Sessions that are open stay open.",
      second_factor:
        "Somebody typed your right password, and then too many wrong codes. For a while no code is taken; wait, and sign in again. Sessions that are open stay open.",
      mine: "If it was you, wait, or set a new password by the link: then you can sign in at once.",
      notYou: "If it was not you, set a new password and tell an administrator. You get this mail at most once a day.",
      open: "Set a new password",
    },
    why: "You get this because you have an account at {{processor}}.",
  },
} as const;
