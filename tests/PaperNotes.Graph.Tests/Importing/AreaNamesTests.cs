using PaperNotes.Graph.Importing.Sections;

namespace PaperNotes.Graph.Tests.Importing;

public sealed class AreaNamesTests
{
    [Theory]
    [InlineData("预训练", "llm_pretraining")]
    [InlineData("LLM 其他", "llm_nlp")]
    [InlineData("Signal & Communications", "signal_comm")]
    [InlineData("物理学", "physics")]
    [InlineData("具身智能", "robotics")]
    [InlineData("机器人", "robotics")]
    [InlineData("自监督 / 长尾识别", "self_supervised")]
    [InlineData("医学影像 / MRI合成", "medical_imaging")]
    [InlineData("图像复原 / 夜间恶劣天气去除", "image_restoration")]
    [InlineData("时间序列预测", "time_series")]
    [InlineData("信息检索", "information_retrieval")]
    [InlineData("优化", "optimization")]
    [InlineData("计算生物", "computational_biology")]
    [InlineData("Learning Theory", "learning_theory")]
    [InlineData("VLM 推理", "vlm_reasoning")]
    [InlineData("音频/语音 · 视听分离", "audio_speech")]
    public void Areas_are_known_by_the_names_that_notes_and_pages_give_them(string text, string key) =>
        new AreaNames([]).Key(text).ShouldBe(key);
}
