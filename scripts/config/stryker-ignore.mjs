// Loaded by Stryker itself, which reads no TypeScript.
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** Bugs throw, and nothing hangs on the words they throw with: no test is asked to repeat them. */
const thrownWords = {
  shouldIgnore(path) {
    const isText = path.isStringLiteral() || path.isTemplateLiteral();
    const isThrown = path.parentPath?.isNewExpression() && path.parentPath.parentPath?.isThrowStatement();
    return isText && isThrown ? "words of a bug" : undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, "thrown-words", thrownWords)];
