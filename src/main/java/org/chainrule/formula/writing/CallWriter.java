package org.chainrule.formula.writing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainrule.formula.Derivative;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Function;
import org.chainrule.formula.Functions;
import org.chainrule.formula.writing.Code.Binding;

/** Writes the values of functions as code: as calls, or as what they are by other functions. */
final class CallWriter {

  private final CodeWriter writer;
  private final Library library;

  CallWriter(CodeWriter writer, Library library) {
    this.writer = writer;
    this.library = library;
  }

  /** Returns the code of a function's value. */
  Code code(Formula.Apply apply) {
    if (apply.called().isPresent()) {
      return value(apply, apply.called().get(), apply.allArguments());
    }
    if (apply.function() instanceof Formula.Power power) {
      Formula base = new Formula.Apply(power.base(), apply.arguments(), false);
      return writer.code(new Formula.Power(base, power.exponent()));
    }
    if (apply.function() instanceof Formula.Prime prime
        && prime.of() instanceof Formula.FunctionName name) {
      return Derivative.of(name.function(), apply.arguments().get(0))
          .map(writer::code)
          .orElseThrow(() -> new UnwritableException(apply));
    }
    throw new UnwritableException(apply);
  }

  private Code value(Formula whole, Function function, List<Formula> arguments) {
    Optional<String> pattern = library.pattern(function);
    if (pattern.isPresent()) {
      Binding binding = pattern.get().contains(" * ") ? Binding.PRODUCT : Binding.WHOLE;
      boolean alone = pattern.get().contains("(%s)");
      return new Code(String.format(Locale.ROOT, pattern.get(), listed(arguments, alone)), binding);
    }
    if (function.equals(Functions.MAX) || function.equals(Functions.MIN)) {
      return extremum(function, arguments.get(0), arguments.get(1));
    }
    if (function.code().isPresent()) {
      String all = arguments.stream().map(writer::argument).collect(Collectors.joining(", "));
      return Code.whole(library.named(function.code().get()) + "(" + all + ")");
    }
    return function
        .definition(arguments)
        .map(writer::code)
        .orElseThrow(() -> new UnwritableException(whole));
  }

  /** One argument, alone in its parentheses or not, or several in a list. */
  private String listed(List<Formula> arguments, boolean alone) {
    return arguments.size() == 1
        ? alone ? writer.argument(arguments.get(0)) : wholeArgument(arguments.get(0))
        : library.array(
            arguments.stream()
                .map(entry -> writer.plainNumber(entry).text())
                .collect(Collectors.joining(", ", "[", "]")));
  }

  private String wholeArgument(Formula argument) {
    Code code = writer.number(argument);
    String text = writer.argument(argument);
    return text.equals(code.text()) ? code.within(Binding.WHOLE) : text;
  }

  /**
   * PyTorch compares tensors with tensors only, and has another name for a bound. At the bound its
   * clamp has slope 1, but ReLU has slope 0, as everywhere; and where two are equal its maximum
   * shares the slope out between them, but a leaky ReLU has that of the first.
   */
  private Code extremum(Function function, Formula a, Formula b) {
    boolean larger = function.equals(Functions.MAX);
    if (library.wantsArrays() && larger && isZero(a)) {
      return Code.whole(library.named("relu") + "(" + writer.argument(b) + ")");
    }
    if (library.wantsArrays() && (a instanceof Formula.Number || b instanceof Formula.Number)) {
      boolean first = a instanceof Formula.Number;
      String bound = writer.number(first ? a : b).text();
      String side = larger ? "min=" : "max=";
      return Code.whole(
          library.named("clamp")
              + "("
              + writer.argument(first ? b : a)
              + ", "
              + side
              + bound
              + ")");
    }
    String one = writer.argument(a);
    String other = writer.argument(b);
    if (library.wantsArrays()) {
      String sign = larger ? " < " : " > ";
      String left = writer.number(a).within(Binding.SUM);
      String right = writer.number(b).within(Binding.SUM);
      return Code.whole(
          library.named("where") + "(" + left + sign + right + ", " + other + ", " + one + ")");
    }
    String name = library.named(function.code().orElseThrow());
    return Code.whole(name + "(" + one + ", " + other + ")");
  }

  private static boolean isZero(Formula formula) {
    return formula instanceof Formula.Number number && number.value() == 0;
  }
}
