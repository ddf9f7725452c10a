package org.chainrule.app.cli.report;

import java.util.List;
import java.util.regex.Pattern;
import org.chainrule.words.Words;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Help in which what stands for a value, such as FILE, is said in the language of the messages. */
public final class TranslatedHelp extends Help {

  private static final Pattern LABEL = Pattern.compile("[A-Z]{2,}");

  /** Makes the help of a command. */
  public TranslatedHelp(CommandSpec command, ColorScheme colours) {
    super(command, colours);
  }

  @Override
  public IParamLabelRenderer parameterLabelRenderer() {
    IParamLabelRenderer usual = super.parameterLabelRenderer();
    return new IParamLabelRenderer() {
      @Override
      public Ansi.Text renderParameterLabel(ArgSpec argument, Ansi ansi, List<Ansi.IStyle> styles) {
        String label = usual.renderParameterLabel(argument, Ansi.OFF, List.of()).plainString();
        return ansi.new Text(translated(label));
      }

      @Override
      public String separator() {
        return usual.separator();
      }
    };
  }

  /** Returns what stands for a value with its words in the language; letters stay as they are. */
  public static String translated(String label) {
    return LABEL.matcher(label).replaceAll(word -> Words.of("cli.label." + word.group()));
  }
}
