package org.chainrule.app.about;

import org.chainrule.words.Words;

/** Which Chainrule this is. */
public final class Version {

  private Version() {}

  /** Says it: the version of the jar, or that classes which are in none have no version. */
  public static String said() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? Words.of("cli.version.none") : Words.of("cli.version", version);
  }
}
