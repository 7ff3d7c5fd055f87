/**
 * Hearsay: who said what, according to whom, in the coverage of a running story. The front door is
 * {@link org.hearsay.Hearsay}; read the packages downwards and you have read the system.
 *
 * <table>
 * <caption>Contents</caption>
 * <tr><th>package</th><th>entry type</th><th>what it does</th></tr>
 * <tr><td>text</td><td>{@link org.hearsay.text.Span}</td>
 *     <td>characters and where they stand</td></tr>
 * <tr><td>model</td><td>{@link org.hearsay.model.Evidence}</td>
 *     <td>the words of the ledger, as data</td></tr>
 * <tr><td>article</td><td>{@link org.hearsay.article.ArticleReader}</td>
 *     <td>content becomes an article, or a rejection with its reason</td></tr>
 * <tr><td>annotation</td><td>{@link org.hearsay.annotation.Annotator}</td>
 *     <td>what a language library says of an article's text</td></tr>
 * <tr><td>time</td><td>{@link org.hearsay.time.TimeFinder}</td>
 *     <td>the times that an article names</td></tr>
 * <tr><td>statement</td><td>{@link org.hearsay.statement.StatementFinder}</td>
 *     <td>who said what</td></tr>
 * <tr><td>figure</td><td>{@link org.hearsay.figure.FigureFinder}</td>
 *     <td>the quantities that an article gives</td></tr>
 * <tr><td>event</td><td>{@link org.hearsay.event.EventFinder}</td>
 *     <td>who did what to whom</td></tr>
 * <tr><td>position</td><td>{@link org.hearsay.position.PositionFinder}</td>
 *     <td>who wants what</td></tr>
 * <tr><td>actor</td><td>{@link org.hearsay.actor.ActorResolver}</td>
 *     <td>who is who, within an article and across</td></tr>
 * <tr><td>reading</td><td>{@link org.hearsay.reading.Reader}</td>
 *     <td>one document's content becomes a reading: the order of the above</td></tr>
 * <tr><td>lineage</td><td>{@link org.hearsay.lineage.LineageTracer}</td>
 *     <td>which article depends on which</td></tr>
 * <tr><td>thread</td><td>{@link org.hearsay.thread.ThreadWeaver}</td>
 *     <td>what several articles report, and whether they agree</td></tr>
 * <tr><td>story</td><td>{@link org.hearsay.story.StoryGrouper}</td>
 *     <td>which articles belong to one running story</td></tr>
 * <tr><td>decision</td><td>{@link org.hearsay.decision.Decisions}</td>
 *     <td>what people set right, applied anew at every run</td></tr>
 * <tr><td>comparison</td><td>{@link org.hearsay.comparison.Comparison}</td>
 *     <td>who moved on what, and which outlets carry what</td></tr>
 * <tr><td>dossier</td><td>{@link org.hearsay.dossier.Reconciler}</td>
 *     <td>many readings become a dossier</td></tr>
 * <tr><td>ledger</td><td>{@link org.hearsay.ledger.Ledger}</td>
 *     <td>where readings are kept</td></tr>
 * <tr><td>query</td><td>{@link org.hearsay.query.Query}</td>
 *     <td>what screens, pages and exports ask of a dossier</td></tr>
 * <tr><td>export</td><td>{@link org.hearsay.export.JsonlWriter}</td>
 *     <td>a dossier as files for other programs</td></tr>
 * <tr><td>page</td><td>{@link org.hearsay.page.DossierPages}</td>
 *     <td>a dossier as pages for readers</td></tr>
 * </table>
 */
@NullMarked
package org.hearsay;

import org.jspecify.annotations.NullMarked;
