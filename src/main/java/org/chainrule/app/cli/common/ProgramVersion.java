package org.chainrule.app.cli.common;

import org.chainrule.words.Words;
import picocli.CommandLine.IVersionProvider;

/** Which Chainrule this is. Classes that are not in a jar have no version. */
public final class ProgramVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return new String[] {
      version == null ? Words.of("cli.version.none") : Words.of("cli.version", version)
    };
  }
}
