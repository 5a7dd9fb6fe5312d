// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.Editing;

namespace Acgs.Governance.Header.Tests;

public sealed class EditedTextTests
{
    [Fact]
    public void Edits_OfSeveralSteps_AreThoseOfTheOriginal()
    {
        var text = new EditedText("0123456789");

        text.Apply(new(2, 4, "ab"));
        text.Apply(new(3, 5, string.Empty));
        text.ApplyAll([new(0, 0, "<"), new(8, 8, ">")]);

        Assert.Equal("<01a56789>", text.Current.ToString());
        Assert.Equal(["0-0 '<'", "2-5 'a'", "10-10 '>'"], Described(text));
    }

    [Fact]
    public void Edits_OfNoChange_AreNone()
    {
        var text = new EditedText("0123");

        text.Apply(new(2, 2, string.Empty));

        Assert.Equal("0123", text.Current.ToString());
        Assert.Empty(text.Edits());
    }

    [Fact]
    public void Edits_OfDeletion_HaveNoText()
    {
        var text = new EditedText("0123");

        text.Apply(new(1, 3, string.Empty));

        Assert.Equal("03", text.Current.ToString());
        Assert.Equal(["1-3 ''"], Described(text));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 2)]
    [InlineData(5, 4)]
    [InlineData(6, 5)]
    [InlineData(7, 6)]
    [InlineData(8, 6)]
    public void OriginalOf_Position_IsWhereItCameFrom(int position, int original)
    {
        var text = new EditedText("012345");

        text.Apply(new(2, 4, "abc"));

        Assert.Equal(original, text.OriginalOf(position));
    }

    private static string[] Described(EditedText text) => [.. text.Edits().Select(edit => $"{edit.Start}-{edit.End} '{edit.Replacement}'")];
}
