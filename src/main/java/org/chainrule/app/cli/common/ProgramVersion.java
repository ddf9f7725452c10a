package org.chainrule.app.cli.common;

import org.chainrule.app.about.Version;
import picocli.CommandLine.IVersionProvider;

/** Which Chainrule this is, as the window says it too. */
public final class ProgramVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {Version.said()};
  }
}
