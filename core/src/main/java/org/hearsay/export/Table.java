package org.hearsay.export;

import java.util.List;

/** The tables of a CSV export, one file each; columns are as in the JSON lines, names flattened. */
public enum Table {
    INPUTS("inputs.csv", "document,sha256,outcome,extraction,reason,holds,charset,article"),
    ARTICLES(
            "articles.csv",
            "id,document,outlet,headline,url,published,published_how,updated,captured,"
                    + "section,language,authors,agency,statements,figures,origin"),
    ACTORS("actors.csv", "id,name,kind,aliases,roles,mentions,wikidata,held,because,undecided"),
    TIMES(
            "times.csv",
            "id,article,document,start,end,text,timex,expressed,value,confidence," + "how"),
    STATEMENTS(
            "statements.csv",
            "id,article,document,outlet,published,start,end,kind,act,source,"
                    + "source_actor,source_text,unnamed,cue,content,said,thread,confidence,"
                    + "how"),
    FIGURES(
            "figures.csv",
            "id,article,document,outlet,published,start,end,text,low,high,"
                    + "qualifier,counted,unit,place,as_of,claimant,claimant_actor,statement,"
                    + "thread,confidence,how"),
    EVENTS(
            "events.csv",
            "id,article,document,outlet,published,start,end,text,trigger,event,mode,contexts,"
                    + "modality,actors,targets,actor,target,place,country,time,statement,"
                    + "confidence,how"),
    POSITIONS(
            "positions.csv",
            "id,article,document,outlet,published,start,end,holder,actor,stance,issue,words,"
                    + "conditions,basis,ascribed_by,time,statement,confidence,how,earlier"),
    STORIES("stories.csv", "id,label,article,document,because"),
    LINEAGE("lineage.csv", "article,document,from,from_document,kind,share,agency"),
    THREADS(
            "threads.csv",
            "id,of,members,verdict,origins,outlets,owners,because,earliest,longest,"
                    + "first_day,last_day"),
    INCONSISTENCIES("inconsistencies.csv", "article,document,kind,one,other,what"),
    COVERAGE("coverage.csv", "thread,of,verdict,origins,outlet,carried,members"),
    ISSUES("issues.csv", "id,label,positions"),
    MOVES(
            "moves.csv",
            "actor,name,issue,issue_id,from,from_days,from_positions,to,to_days,to_positions,"
                    + "order"),
    SIDES("sides.csv", "actor,name,issue,issue_id,side,positions"),
    UNORDERED("unordered.csv", "actor,name,issue,issue_id,stance,days,positions");

    private final String file;
    private final String columns;

    Table(String file, String columns) {
        this.file = file;
        this.columns = columns;
    }

    /** The file's name. */
    public String file() {
        return file;
    }

    List<String> columns() {
        return List.of(columns.split(",", -1));
    }
}
