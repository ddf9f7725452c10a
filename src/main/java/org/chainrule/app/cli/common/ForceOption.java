package org.chainrule.app.cli.common;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.chainrule.file.writing.Overwriting;
import picocli.CommandLine.Option;

/** The option that says that what is there may be written over. */
public final class ForceOption {

  @Option(names = "--force", description = "${bundle:cli.force}")
  private boolean force;

  /** Returns what may be written over by a command that reads these files. */
  public Overwriting over(List<Path> read, Overwriting.Own own) {
    return new Overwriting(read, force, own);
  }

  /**
   * Refuses what must not be written, before any work is done for it.
   *
   * @param name the file as it was given on the command line
   */
  public static void check(String name, Overwriting overwriting) throws Refusal {
    Path target = ScenarioFiles.path(name);
    try {
      if (overwriting.reads(target)) {
        throw Refusal.wrongUsage("cli.wrong.input", name);
      }
      overwriting.at(target);
    } catch (IOException e) {
      throw Refusal.unwritable(name, e);
    }
  }
}
