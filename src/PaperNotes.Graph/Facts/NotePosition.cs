using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Facts;

/// <summary>Where in a note a name stands: what its structure says of the name. The order is that of what is most telling.</summary>
public enum NotePosition : byte
{
    /// <summary>The name of what the title proposes.</summary>
    Title,

    /// <summary>The same, where the title calls it a benchmark or a data set.</summary>
    TitleDataset,

    /// <summary>What the TL;DR says that the paper proposes.</summary>
    Tldr,

    /// <summary>The same, where the TL;DR calls it a benchmark or a data set.</summary>
    TldrDataset,

    /// <summary>The head of a bullet that contrasts the paper with another work: "vs X".</summary>
    VersusBullet,

    /// <summary>A row of a column of methods.</summary>
    MethodRow,

    /// <summary>A row of a column of models in a table in which the paper's own has a row.</summary>
    ComparedModelRow,

    /// <summary>A row of a column of data sets.</summary>
    DatasetRow,

    /// <summary>A row of a column of models in a table without a row of the paper's own.</summary>
    ModelRow,

    /// <summary>A list behind the word for data sets: "on 3 data sets (A, B, C)".</summary>
    DatasetListAfter,

    /// <summary>A list before the word for data sets: "A, B and C data sets".</summary>
    DatasetListBefore,

    /// <summary>A list behind the word for models: "2 models (A, B)".</summary>
    ModelListAfter,

    /// <summary>A list before the word for models: "A and B models".</summary>
    ModelListBefore,

    /// <summary>What a sentence calls the backbone, or what is fine-tuned.</summary>
    Backbone,

    /// <summary>A column head beside the paper's own column.</summary>
    BesideOwn,

    /// <summary>A cell of a column of the best known results.</summary>
    SotaCell,

    /// <summary>A head of a column of figures; votes say what it is.</summary>
    ColumnHead,

    /// <summary>A row of a column of tasks; votes say what it is.</summary>
    TaskRow,

    /// <summary>What the experiments say is outdone or compared with.</summary>
    Compared,

    /// <summary>What is used, in the method or the experiments; votes say what it is.</summary>
    Uses,

    /// <summary>In the brackets of a caption or heading of experiments; votes say what it is.</summary>
    Caption,

    /// <summary>What something is run on: "on A and B"; votes say what it is.</summary>
    TestedOn,

    /// <summary>A part of the design, by its heading.</summary>
    DesignBullet,

    /// <summary>A task of the vocabulary in the title.</summary>
    TitleTask,

    /// <summary>A keyword that reads as a task.</summary>
    KeywordTask,

    /// <summary>A part of the line of areas.</summary>
    AreaPart,

    /// <summary>Any other keyword; votes say what it is.</summary>
    Keyword,

    /// <summary>Anywhere else in experiments and findings; votes say what it is.</summary>
    FreeExperiment,
}

/// <summary>What a position says.</summary>
/// <param name="Code">Its name in files.</param>
/// <param name="Kind">What it says that the name is; null where it says nothing of it.</param>
/// <param name="Edge">The edge that it makes by itself; null where the kind that the votes give decides.</param>
/// <param name="IsStrong">Whether it alone makes the edge a strong one.</param>
/// <param name="Vote">The weight of its vote for the kind, in tenths.</param>
public sealed record PositionMeaning(string Code, ConceptKind? Kind, EdgeKind? Edge, bool IsStrong, int Vote);

/// <summary>A name where a note has it: names, codes and numbers, never a sentence.</summary>
/// <param name="Name">As the note spells it.</param>
/// <param name="Position">What stands there.</param>
/// <param name="Line">The line of the note's file, from 1.</param>
/// <param name="Column">The column of a table, from 0; -1 outside of tables.</param>
public readonly record struct NamePosition(string Name, NotePosition Position, int Line, int Column);
