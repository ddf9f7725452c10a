package org.chainrule.app.practice;

import java.time.Clock;
import java.util.concurrent.Executor;
import org.chainrule.session.pass.Session;
import org.chainrule.session.practice.Drafts;
import org.chainrule.session.practice.PracticeSession;
import org.chainrule.view.common.Appearance;

/**
 * What every kind of practice is made of.
 *
 * @param session the net that is open, which is what is practised
 * @param practice what all kinds share
 * @param records keeps what was answered
 * @param drafts keeps what is typed and not done yet
 * @param appearance how it looks
 * @param clock tells the time
 * @param jobs computes what takes longer than a few milliseconds
 * @param ui runs what changes the session
 */
public record PracticeServices(
    Session session,
    PracticeSession practice,
    RecordKeeper records,
    Drafts drafts,
    Appearance appearance,
    Clock clock,
    Executor jobs,
    Executor ui) {}
