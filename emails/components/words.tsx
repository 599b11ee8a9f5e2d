import type { ReactNode } from "react";
import { style } from "./theme";

type Children = { children: ReactNode };

export const Title = ({ children }: Children) => (
  <h1 className="ink" style={style.h1}>
    {children}
  </h1>
);
export const Section = ({ children }: Children) => (
  <h2 className="ink" style={style.h2}>
    {children}
  </h2>
);
export const Heading = ({ children }: Children) => (
  <h3 className="ink" style={style.h3}>
    {children}
  </h3>
);
export const Kicker = ({ children }: Children) => (
  <p className="quiet" style={style.kicker}>
    {children}
  </p>
);
export const Paragraph = ({ children }: Children) => (
  <p className="ink" style={style.text}>
    {children}
  </p>
);
export const Quiet = ({ children }: Children) => (
  <p className="quiet" style={style.quiet}>
    {children}
  </p>
);
export const Banner = ({ children }: Children) => (
  <p className="ink line" style={style.banner}>
    {children}
  </p>
);
