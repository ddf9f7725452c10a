package org.chainrule.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A formula as a tree. Writers walk it, one method a node; nobody looks into what they have
 * written. Its leaves are {@link Symbol symbols}, {@link Letter letters}, {@link Word words},
 * {@link FunctionName functions}, {@link Number numbers} and {@link Dots dots}.
 *
 * <p>Parentheses that a reader sees are {@link Group groups} of the tree. Where code is written,
 * what has to be set in parentheses follows from the tree alone.
 */
public sealed interface Formula {

  /** Calls the method of the visitor that fits this node. */
  <R> R accept(Visitor<R> visitor);

  /** A case for each kind of node; written so because Java 17 has no switch over types. */
  interface Visitor<R> {
    R symbol(Symbol symbol);

    R letter(Letter letter);

    R word(Word word);

    R functionName(FunctionName name);

    R number(Number number);

    R dots(Dots dots);

    R scripted(Scripted scripted);

    R prime(Prime prime);

    R differential(Differential differential);

    R sum(Sum sum);

    R product(Product product);

    R quotient(Quotient quotient);

    R power(Power power);

    R transpose(Transpose transpose);

    R apply(Apply apply);

    R norm(Norm norm);

    R group(Group group);

    R entries(Entries entries);

    R sumOver(SumOver sum);

    R compare(Compare comparison);

    R cases(Cases cases);

    R equation(Equation equation);

    R braced(Braced braced);

    R row(Row row);

    R aligned(Aligned aligned);
  }

  /**
   * A name of something that has a value, such as a quantity of a net.
   *
   * @param id what it is, whatever it is called, such as {@code dl_dz1}
   * @param form how it is written
   * @param spoken how it is said
   */
  record Symbol(String id, Formula form, String spoken) implements Formula {
    @Override
    public boolean equals(Object other) {
      return other instanceof Symbol same
          && id.equals(same.id)
          && form.equals(same.form)
          && spoken.equals(same.spoken);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.symbol(this);
    }
  }

  /**
   * A letter or a sign of mathematics that stands by itself, such as x, ŷ, ℓ, σ or ×.
   *
   * @param text the letter itself
   */
  record Letter(String text) implements Formula {
    @Override
    public boolean equals(Object other) {
      return other instanceof Letter same && text.equals(same.text);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.letter(this);
    }
  }

  /**
   * Running text within a formula, such as "if" or the label under a brace.
   *
   * @param text the words, with the spaces that they need
   */
  record Word(String text) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.word(this);
    }
  }

  /** The name of a function, without its argument. */
  record FunctionName(Function function) implements Formula {
    @Override
    public boolean equals(Object other) {
      return other instanceof FunctionName same && function.equals(same.function);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.functionName(this);
    }
  }

  /**
   * A number as it is shown.
   *
   * @param value the number itself
   * @param text its digits on the page: a decimal, with {@code e} before a power of ten; a number
   *     next to 1 may be written by its distance from it, as {@code (1-4e-9)}
   */
  record Number(double value, String text) implements Formula {
    @Override
    public boolean equals(Object other) {
      return other instanceof Number same
          && Double.compare(value, same.value) == 0
          && text.equals(same.text);
    }

    /** Whether it is written by its distance from 1, which stands in parentheses. */
    public boolean isDifference() {
      return text.startsWith("(");
    }

    /** Returns what stands before the distance, 1 or −1, if it is a difference. */
    public String whole() {
      return text.startsWith("(-") ? "-1" : "1";
    }

    /** Returns the distance from 1, if it is a difference. */
    public String distance() {
      return text.substring(text.indexOf("1") + 2, text.length() - 1);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.number(this);
    }
  }

  /** What is left out. */
  enum Dots implements Formula {
    /** On the line, as between numbers of a list. */
    LOW,
    /** At the height of the operators. */
    CENTRED,
    /** From row to row. */
    DOWN,
    /** From row to row and column to column. */
    DIAGONAL;

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dots(this);
    }
  }

  /**
   * An index or a mark on high that belongs to a name and is no power.
   *
   * @param base what they belong to
   * @param low the index, if there is one
   * @param high the mark, if there is one
   */
  record Scripted(Formula base, Optional<Formula> low, Optional<Formula> high) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.scripted(this);
    }
  }

  /** A function's derivative, f′. */
  record Prime(Formula of) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.prime(this);
    }
  }

  /**
   * dx or ∂x, as above or under the line of a derivative.
   *
   * @param partial whether it is written ∂
   * @param of what changes
   */
  record Differential(boolean partial, Formula of) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.differential(this);
    }
  }

  /**
   * Terms that are added or subtracted.
   *
   * @param terms in reading order
   * @param perLine after how many of them a new line may begin where it is set alone; 0 for never
   */
  record Sum(List<Term> terms, int perLine) implements Formula {

    /** Copies the list. */
    public Sum {
      terms = List.copyOf(terms);
    }

    /** Whether it takes several lines where it is set alone. */
    public boolean hasLines() {
      return perLine > 0 && terms.size() > perLine;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Sum same && perLine == same.perLine && terms.equals(same.terms);
    }

    @Override
    public int hashCode() {
      return 31 * terms.hashCode() + perLine;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sum(this);
    }
  }

  /**
   * A term of a sum.
   *
   * @param minus whether it is subtracted
   * @param of what is added or subtracted
   */
  record Term(boolean minus, Formula of) {}

  /**
   * Factors that are multiplied.
   *
   * @param times in which way, and with which sign
   * @param factors in reading order
   */
  record Product(Times times, List<Formula> factors) implements Formula {

    /** Copies the list. */
    public Product {
      factors = List.copyOf(factors);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.product(this);
    }
  }

  /**
   * One thing divided by another.
   *
   * @param slash whether it is written on one line
   */
  record Quotient(Formula above, Formula below, boolean slash) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.quotient(this);
    }
  }

  /** A power, of each entry where the base is a matrix. */
  record Power(Formula base, Formula exponent) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.power(this);
    }
  }

  /** A matrix with its rows as columns. */
  record Transpose(Formula of) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.transpose(this);
    }
  }

  /**
   * A function's value, of each entry where the argument is a matrix.
   *
   * @param function its name, or what is made of that: f′, tanh², H with a number as its index
   * @param arguments at least one
   * @param tall whether the parentheses grow with what they enclose
   */
  record Apply(Formula function, List<Formula> arguments, boolean tall) implements Formula {

    // Equality of what stands in formulas before the first frame is written out: Java takes a
    // millisecond to make that of a record at its first use.
    @Override
    public boolean equals(Object other) {
      return other instanceof Apply same
          && function.equals(same.function)
          && arguments.equals(same.arguments)
          && tall == same.tall;
    }

    /** Copies the list. */
    public Apply {
      arguments = List.copyOf(arguments);
    }

    /** The function, if its value itself is meant and not its derivative or its square. */
    public Optional<Function> called() {
      Formula name = function instanceof Scripted scripted ? scripted.base() : function;
      return name instanceof FunctionName plain ? Optional.of(plain.function()) : Optional.empty();
    }

    /** What the function is called with: before its arguments the number in its index. */
    public List<Formula> allArguments() {
      if (!(function instanceof Scripted scripted) || scripted.low().isEmpty()) {
        return arguments;
      }
      List<Formula> all = new ArrayList<>(scripted.low().stream().toList());
      all.addAll(arguments);
      return List.copyOf(all);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.apply(this);
    }
  }

  /**
   * ‖a‖.
   *
   * @param of a column or a matrix
   * @param kind which norm, such as 1, 2 or F; empty where there is only one
   * @param tall whether the bars grow with what they enclose
   */
  record Norm(Formula of, String kind, boolean tall) implements Formula {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.norm(this);
    }
  }

  /** What stands in brackets that a reader sees. */
  record Group(Bracket bracket, Formula of) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.group(this);
    }
  }

  /**
   * A matrix, entry by entry.
   *
   * @param rows of one length
   */
  record Entries(List<List<Formula>> rows) implements Formula {

    /** Copies the lists. */
    public Entries {
      rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.entries(this);
    }
  }

  /**
   * A sum over an index.
   *
   * @param index what is counted
   * @param from where it begins, if that is said
   * @param to where it ends, if that is said
   * @param small whether the sign is as small as in running text
   * @param of what is added up
   */
  record SumOver(
      Formula index, Optional<Formula> from, Optional<Formula> to, boolean small, Formula of)
      implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sumOver(this);
    }
  }

  /** A comparison, such as the mask z &gt; 0: 1 where it holds and 0 elsewhere. */
  record Compare(Formula left, Relation relation, Formula right) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.compare(this);
    }
  }

  /**
   * One of two values, as a condition holds or not.
   *
   * @param value where it holds
   * @param condition what is asked
   * @param otherwise where it does not hold
   */
  record Cases(Formula value, Formula condition, Formula otherwise) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.cases(this);
    }
  }

  /**
   * Sides that are said to be equal, or nearly.
   *
   * @param left the first side
   * @param sides those that follow, each behind its sign
   * @param stacked whether each side after the second begins a line
   */
  record Equation(Formula left, List<Side> sides, boolean stacked) implements Formula {

    /** Copies the list. */
    public Equation {
      sides = List.copyOf(sides);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.equation(this);
    }
  }

  /** A side of an equation behind its sign. */
  record Side(Relation relation, Formula of) {}

  /** Something with a brace under it, and a label under that. */
  record Braced(Formula of, Formula label) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.braced(this);
    }
  }

  /** Formulas beside each other. */
  record Row(Gap gap, List<Formula> items) implements Formula {

    /** Copies the list. */
    public Row {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.row(this);
    }
  }

  /**
   * Equations under each other, their signs in one line.
   *
   * @param rows each with as many sides as the others
   */
  record Aligned(List<Equation> rows) implements Formula {

    /** Copies the list. */
    public Aligned {
      rows = List.copyOf(rows);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.aligned(this);
    }
  }
}
