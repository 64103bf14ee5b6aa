using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Tests.Importing.Tagging;

/// <summary>Which names are read from which places of notes; all notes are invented.</summary>
public sealed class NoteTaggerTests
{
    [Theory]
    [InlineData("- **vs QuxNet / BarFormer (Li et al., 2024)**: 它们更慢。", "BarFormer QuxNet")]
    [InlineData("- **vs 端到端方法（QuxNet、BarFormer）**：它们更慢。", "BarFormer QuxNet")]
    [InlineData("- **与 QuxNet 的区别**：它更慢。", "QuxNet")]
    [InlineData("- **vs Quiet Bar Search (QBS)**: slower.", "Quiet Bar Search (QBS)")]
    [InlineData("1. **Comparison with QuxNet and BarFormer**: slower.", "BarFormer QuxNet")]
    [InlineData("- **vs FooNet-Large**: 自己的变体。", "")]
    [InlineData("- **vs Li et al. (2023)**: 引用不是名字。", "")]
    [InlineData("- **vs Cao & Lin (2003) 的方法**: 引用不是名字。", "")]
    [InlineData("- **vs GNN-based systems**: 不是名字。", "")]
    [InlineData("- **vs Zhang 等人**: 引用不是名字。", "")]
    [InlineData("- QuxNet 是早期工作。", "")]
    public void Bullets_of_related_work_name_what_the_paper_is_contrasted_with(string bullet, string names) =>
        Names($"## 相关工作与启发\n{bullet}\n", NotePosition.VersusBullet).ShouldBe(names);

    [Theory]
    [InlineData("方法", "| QuxNet (CVPR 2024) |\n| BarFormer 47.3 |\n| w/o gate |\n| **FooNet（本文）** |", "BarFormer QuxNet")]
    [InlineData("Method", "| QuxNet |\n| + BarFormer |\n| FooNet-L |\n| Random |", "QuxNet")]
    [InlineData("对比方法", "| 标准 QuxNet 方法 |\n| 随机搜索 |\n| PSNR |", "QuxNet")]
    [InlineData("方法类别", "| QuxNet |", "")]
    [InlineData(
        "方法",
        "| vs QuxNet |\n| BarFormer [CVPR'23] |\n| Quux-3-Instruct-v0.2 |\n| Cao & Lin |\n| (−) Gate Loss |",
        "BarFormer Quux-3-Instruct-v0.2 QuxNet")]
    [InlineData("方法", "| QuxNet |\n| BarFormer |\n| **BazNet** |", "BarFormer QuxNet")]
    [InlineData("方法", "| **QuxNet** |\n| **BarFormer** |", "BarFormer QuxNet")]
    public void Rows_of_a_column_of_methods_are_compared_with_but_own_ablated_and_general_ones(string head, string rows, string names) =>
        Names($"## 实验关键数据\n### 主实验\n| {head} | Acc |\n|---|---|\n{rows}\n", NotePosition.MethodRow).ShouldBe(names);

    [Fact]
    public void Rows_of_an_ablation_are_none() =>
        Names("## 实验\n### 消融实验\n| 方法 | Acc |\n|---|---|\n| QuxNet |\n", NotePosition.MethodRow).ShouldBe("");

    [Theory]
    [InlineData("| 模型 | Acc |\n|---|---|\n| Barra 2 7B/13B | 1 |\n| Quux-3 | 2 |", NotePosition.ModelRow, "Barra 2 13B;Barra 2 7B;Quux-3")]
    [InlineData("| Backbone | Acc |\n|---|---|\n| ViT-B/16 | 1 |", NotePosition.ModelRow, "ViT-B/16")]
    [InlineData("| 模型 | Acc |\n|---|---|\n| Quux-3 | 1 |\n| FooNet (Ours) | 2 |", NotePosition.ComparedModelRow, "Quux-3")]
    [InlineData("| 数据集 | Acc |\n|---|---|\n| QUX-10/100 | 1 |\n| BarQA | 2 |", NotePosition.DatasetRow, "BarQA;QUX-10;QUX-100")]
    [InlineData("| 数据集 / 指标 | Acc |\n|---|---|\n| BarQA / F1 | 1 |", NotePosition.DatasetRow, "BarQA")]
    [InlineData("| 数据集 | 规模 | 样本数 |\n|---|---|---|\n| BarQA | 1 | 2 |", NotePosition.DatasetRow, "")]
    [InlineData("| 数据集 | 值 |\n|---|---|\n| BarQA Avg SR% | 1 |\n| QuxQA Acc (%) | 2 |", NotePosition.DatasetRow, "BarQA;QuxQA")]
    [InlineData("| 训练数据 | Acc |\n|---|---|\n| BarQA | 1 |", NotePosition.DatasetRow, "")]
    [InlineData(
        "| 方法 | BarQA Acc↑ | Qux5K (F1) | 平均 | Δ |\n|---|---|---|---|---|\n| X | 1 | 2 | 3 | 4 |", NotePosition.ColumnHead, "BarQA;Qux5K")]
    [InlineData("| 数据集 | 指标 | 本文 | QuxNet |\n|---|---|---|---|\n| BarQA | F1 | 1 | 2 |", NotePosition.BesideOwn, "QuxNet")]
    [InlineData(
        "| 数据集 | 之前SOTA | 本文 |\n|---|---|---|\n| BarQA | 81.2 (QuxNet) | 90 |\n| BazQA | BarFormer 47.3 | 50 |",
        NotePosition.SotaCell,
        "BarFormer;QuxNet")]
    [InlineData("| 方法 | BarQA | QuxGate |\n|---|---|---|\n| X | 1 | ✓ |\n| Y | 2 | ✗ |", NotePosition.ColumnHead, "BarQA")]
    [InlineData("| 任务 | Acc |\n|---|---|\n| BarQA | 1 |", NotePosition.TaskRow, "BarQA")]
    public void Columns_say_what_they_list(string table, NotePosition position, string names) =>
        Names($"## 实验\n### 主实验\n{table}\n", position, ";").ShouldBe(names);

    [Theory]
    [InlineData("在 BarQA、QuxQA 和 BazBench 三个数据集上评测。", NotePosition.DatasetListBefore, "BarQA BazBench QuxQA")]
    [InlineData("使用 3 个基准（BarQA、QuxQA、BazBench）。", NotePosition.DatasetListAfter, "BarQA BazBench QuxQA")]
    [InlineData("We use two benchmarks (BarQA and QuxQA).", NotePosition.DatasetListAfter, "BarQA QuxQA")]
    [InlineData("训练数据来自 BarQA 数据集。", NotePosition.DatasetListBefore, "")]
    [InlineData("共测试 2 个模型（Quux-3、Barra-7B）。", NotePosition.ModelListAfter, "Barra-7B Quux-3")]
    [InlineData("骨干网络采用 Quux-3。", NotePosition.Backbone, "Quux-3")]
    [InlineData("以 Quux-3 作为骨干。", NotePosition.Backbone, "Quux-3")]
    [InlineData("The backbone is Quux-3.", NotePosition.Backbone, "Quux-3")]
    [InlineData("使用 Quux-3 打分。", NotePosition.Uses, "Quux-3")]
    [InlineData("本方法优于 QuxNet 和 BarFormer。", NotePosition.Compared, "BarFormer QuxNet")]
    [InlineData("It outperforms QuxNet by 2 points.", NotePosition.Compared, "QuxNet")]
    [InlineData("在 BarQA 上提升 3 点。", NotePosition.TestedOn, "BarQA")]
    [InlineData("结果见 BarQA-Hard 部分。", NotePosition.FreeExperiment, "BarQA-Hard")]
    [InlineData("与 Li2024 et al. 相比没有差别，FooNet 更好。", NotePosition.FreeExperiment, "")]
    public void Sentences_of_experiments_say_what_a_list_of_names_is(string sentence, NotePosition position, string names) =>
        Names($"## 实验\n### 实验设置\n{sentence}\n", position).ShouldBe(names);

    [Theory]
    [InlineData("# FooNet: A Method", "本文很好。", NotePosition.Title, "FooNet")]
    [InlineData("# BarQA: A Benchmark for Things", "本文很好。", NotePosition.TitleDataset, "BarQA")]
    [InlineData("# Gated Bar Search (GBS)", "本文很好。", NotePosition.Title, "GBS")]
    [InlineData("# T", "本文提出 FooNet 框架，又构建了 BarQA 数据集。", NotePosition.Tldr, "FooNet")]
    [InlineData("# T", "本文提出 FooNet 框架，又构建了 BarQA 数据集。", NotePosition.TldrDataset, "BarQA")]
    [InlineData("# T", "提出门控搜索（GaBS），更快。", NotePosition.Tldr, "GaBS")]
    [InlineData("# T", "提出 Gated Bar Search (GBS)，更快。", NotePosition.Tldr, "Gated Bar Search (GBS)")]
    [InlineData("# T", "FooNet 通过门控提速。", NotePosition.Tldr, "FooNet")]
    [InlineData("# T", "We propose FooNet, a gate.", NotePosition.Tldr, "FooNet")]
    [InlineData("# T", "提出 QuxNet 的变体。", NotePosition.Tldr, "")]
    [InlineData("# T", "首次提出针对 QUXF 格式的攻击。", NotePosition.Tldr, "")]
    [InlineData("# T", "提出基于 QuxNet 的门控搜索（GaBS）。", NotePosition.Tldr, "GaBS")]
    public void Title_and_summary_say_what_the_paper_proposes(string title, string summary, NotePosition position, string names) =>
        NamesOf($"{title}\n\n**会议**: ACL 2025\n\n## 一句话总结\n{summary}\n", position).ShouldBe(names);

    [Theory]
    [InlineData("**1. 门控搜索（Gated Bar Search, GBS）：更快**", "Gated Bar Search (GBS)")]
    [InlineData("**2. Gated Bar Search：更快**", "Gated Bar Search")]
    [InlineData("**3. 门控搜索 GBS：更快**", "")]
    [InlineData("**Overall Architecture**：框架", "")]
    public void Numbered_parts_of_a_design_are_named_by_their_headings(string line, string names) =>
        Names($"## 方法详解\n### 关键设计\n{line}\n", NotePosition.DesignBullet).ShouldBe(names);

    [Theory]
    [InlineData("GaBS 门控模块", 4, "GaBS")]
    [InlineData("门控模块（GaBS）", 4, "GaBS")]
    [InlineData("GaBS 门控模块", 3, "")]
    [InlineData("Gate-Aware 门控模块", 4, "")]
    public void A_coined_word_in_the_head_of_a_part_is_its_name_where_the_note_goes_on_to_use_it(string head, int uses, string names)
    {
        string text = string.Concat(Enumerable.Repeat("它让 GaBS 更快，Gate-Aware 更准。\n", uses - 1));

        Names($"## 方法详解\n### 关键设计\n**1. {head}：更快**\n{text}", NotePosition.DesignBullet).ShouldBe(names);
    }

    [Fact]
    public void Tasks_stand_in_the_title_the_keywords_and_the_line_of_areas()
    {
        const string note =
            "# FooNet for Semantic Segmentation via Depth Estimation\n\n**会议**: ACL 2025\n**领域**: 图像生成 / 掩码分割 / 神经电路\n**关键词**: 伪影检测, 门控\n";

        NamesOf(note, NotePosition.TitleTask).ShouldBe("semantic segmentation");
        NamesOf(note, NotePosition.KeywordTask).ShouldBe("伪影检测 掩码分割");
        NamesOf(note, NotePosition.Keyword).ShouldBe("门控");
        NamesOf(note, NotePosition.AreaPart).ShouldBe("神经电路");
    }

    [Fact]
    public void A_position_has_the_line_of_the_file_and_the_column_of_the_table()
    {
        IReadOnlyList<NamePosition> positions = Read(
            "---\ntags: [a]\n---\n# T\n\n**会议**: ACL 2025\n\n## 实验\n\n| 序号 | 方法 |\n|---|---|\n| 1 | QuxNet |\n");

        positions.ShouldBe([new NamePosition("QuxNet", NotePosition.MethodRow, 12, 1)]);
    }

    [Fact]
    public void Of_one_name_the_three_most_telling_positions_are_kept()
    {
        IReadOnlyList<NamePosition> positions = Read(
            "# T\n\n**会议**: ACL 2025\n\n## 实验\nQuxNet-2 好。\n本方法优于 QuxNet-2。\n| 方法 | A |\n|---|---|\n| QuxNet-2 | 1 |\n\n## 相关工作\n- **vs QuxNet-2**: 慢。\n"
        );

        positions.Select(position => position.Position)
            .ShouldBe([NotePosition.VersusBullet, NotePosition.MethodRow, NotePosition.Compared]);
    }

    [Fact]
    public void Code_and_the_rating_say_nothing() =>
        Read("# T\n\n**会议**: ACL 2025\n\n## 实验\n```\n| 方法 | A |\n|---|---|\n| QuxNet | 1 |\n```\n## 评分\n- **vs QuxNet**: 1\n")
            .ShouldBeEmpty();

    private static string Names(string part, NotePosition position, string between = " ") =>
        NamesOf($"# FooNet: A Thing\n\n**会议**: ACL 2025\n\n## 一句话总结\n提出 FooNet。\n\n{part}", position, between);

    private static string NamesOf(string note, NotePosition position, string between = " ") =>
        string.Join(between, Read(note).Where(found => found.Position == position).Select(found => found.Name));

    private static IReadOnlyList<NamePosition> Read(string note) => Reader.Read("ACL2025/llm_nlp/a.md", note).Note().Facts.Positions;
}
