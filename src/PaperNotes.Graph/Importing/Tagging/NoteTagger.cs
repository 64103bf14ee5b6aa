using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Concepts;
using PaperNotes.Graph.Importing.Sections;

namespace PaperNotes.Graph.Importing.Tagging;

// Reads the names of a note and where they stand. Which names are found depends on the note alone, never on other notes or a
// dictionary: what a name is, is voted on when the graph is built (docs/importing.md). Pure and thread-safe.
internal sealed class NoteTagger(AreaNames areas)
{
    public IReadOnlyList<NamePosition> Read(NoteFacts facts, NoteSections sections)
    {
        PositionList found = new();
        OwnNames own = new();
        Introductions.Read(facts, sections, own, found);
        Subjects.Read(facts, sections, areas, found);
        ProseReader prose = new(own, found);
        DesignBullets design = new(own, new CoinedWords(sections), found);
        NotePart part = NotePart.Other, parent = NotePart.Other;
        foreach (NoteSection section in sections.All)
        {
            part = NoteParts.Of(section, parent);
            parent = section.Level <= 3 && (section.Level <= 2 || part == NotePart.Design) ? part : parent;
            parent = section.Level == 3 && part != NotePart.Design && parent == NotePart.Design ? NotePart.Method : parent;
            if (part != NotePart.Ignored)
            {
                Read(section, part, own, prose, design, found);
            }
        }

        return found.ToList();
    }

    private static void Read(NoteSection section, NotePart part, OwnNames own, ProseReader prose, DesignBullets design, PositionList found)
    {
        bool isDesign = part == NotePart.Design;
        if (part == NotePart.Experiments && section.Number > 0)
        {
            prose.Caption(section.Heading, section.Number);
        }

        if (isDesign && section.Level > 2)
        {
            design.Heading(section);
        }

        for (int i = 0; i < section.Lines.Count; i++)
        {
            string line = section.Lines[i];
            if (line.Length < 3 || section.IsCode[i])
            {
                continue;
            }

            if (TableReader.IsTable(section, i))
            {
                i = TableReader.Read(section, i, part, own, found);
                continue;
            }

            VersusBullets.Read(line, section.Numbers[i], part, own, found);
            if (isDesign)
            {
                design.Line(line, section.Numbers[i]);
            }

            if (part is not (NotePart.Other or NotePart.Related) && !(section.Number == 0))
            {
                bool isCaption =
                    part == NotePart.Experiments
                    && i + 2 < section.Lines.Count
                    && (TableReader.IsTable(section, i + 1) || TableReader.IsTable(section, i + 2));
                prose.Line(section.ProseOf(i), section.Numbers[i], part, isCaption);
            }
        }
    }
}
