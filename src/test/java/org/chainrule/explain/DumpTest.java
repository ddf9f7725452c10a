package org.chainrule.explain;
import org.chainrule.*; import org.chainrule.pass.*; import org.junit.jupiter.api.Test; import java.util.*;
class DumpTest { @Test void dump(){ for (var sc : List.of(Scenarios.relu(), Scenarios.sigmoid(), Scenarios.sigmoid(org.chainrule.network.Losses.MSE))) { Trace t=Pass.run(sc); Explainer e=Explainer.of(t, Numbers.DEFAULT, .05);
 show(e.at(0,Optional.empty())); for(Step s:t.steps()){ show(e.step(s)); } } }
 void show(Explanation x){ System.out.println("## "+x.place()+" | "+x.headline()); x.blocks().forEach(this::b);} 
 void b(Block b){ if(b instanceof Block.Display d) System.out.println("   $ "+d.formula().latex()+"   <"+d.formula().spoken()+">"); else if(b instanceof Block.Paragraph p) System.out.println("   "+p.prose().plainText()); else if(b instanceof Block.Caption c) System.out.println("   ["+c.text()+"]"); else if (b instanceof Block.Card c){System.out.println("   CARD "+c.title().plainText()); c.blocks().forEach(this::b);} } }
