// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests;

public sealed class HeaderSettingsTests
{
    private const string A = "aaaaaaaaaaaaaaaa";
    private const string B = "bbbbbbbbbbbbbbbb";
    private const string Shape = "must be exactly 16 lower-case hexadecimal digits, but it has";

    [Theory]
    [InlineData(null, null, HashFormat.BuiltIn, "")]
    [InlineData(A, null, A, "")]
    [InlineData(A, B, A, B)]
    [InlineData(A, " " + B + " ,, " + HashFormat.BuiltIn + ",", A, B + " " + HashFormat.BuiltIn)]
    [InlineData(A, "", A, "")]
    public void Constitution_OfSettings_HasTheirHashes(string? hash, string? accepted, string active, string others)
    {
        var settings = Of(hash, accepted);

        Assert.Equal((active, others, "hash"), (settings.Constitution.Active, string.Join(' ', settings.Constitution.Accepted), settings.HashKey));
        Assert.Null(settings.Problem);
    }

    [Theory]
    [InlineData(null, HeaderMode.Require)]
    [InlineData("require", HeaderMode.Require)]
    [InlineData("Validate", HeaderMode.Validate)]
    [InlineData("OFF", HeaderMode.Off)]
    public void Mode_OfSetting_IsReadInAnyCase(string? value, object mode)
    {
        Assert.Equal(mode, Of(header: value).Mode);
        Assert.Null(Of(header: value).Problem);
    }

    [Theory]
    [InlineData("abc", null, null, $"'hash' {Shape} 3 characters")]
    [InlineData(A, "abcd", null, $"'accepted' {Shape} 4 characters")]
    [InlineData(A, B + ",x", null, $"'accepted' {Shape} 1 character")]
    [InlineData(A, B, "on", "'header' must be require, validate or off")]
    [InlineData("abc", "abcd", "on", $"'hash' {Shape} 3 characters")]
    [InlineData(A, "abcd", "on", $"'accepted' {Shape} 4 characters")]
    public void Problem_OfBadSettings_NamesTheFirst(string? hash, string? accepted, string? header, string problem) =>
        Assert.Equal(problem, Of(hash, accepted, header).Problem);

    [Fact]
    public void AreOf_TheSameSettings_IsTrueForAllThreeOnly()
    {
        var settings = Of(A, B, "off");

        Assert.True(settings.AreOf(new("hash", A), new("accepted", B), new("header", "off")));
        Assert.False(settings.AreOf(new("hash", B), new("accepted", B), new("header", "off")));
        Assert.False(settings.AreOf(new("hash", A), new("accepted", A), new("header", "off")));
        Assert.False(settings.AreOf(new("hash", A), new("accepted", B), new("header", null)));
        Assert.False(settings.AreOf(new("other", A), new("accepted", B), new("header", "off")));
    }

    [Fact]
    public void Setting_EqualOnes_HaveOneHashCode()
    {
        Assert.True(new Setting("k", A).Equals((object)new Setting("k", A)));
        Assert.False(new Setting("k", A).Equals((object)A));
        Assert.Equal(new Setting("k", A).GetHashCode(), new Setting("k", A).GetHashCode());
        Assert.NotEqual(new Setting("k", A).GetHashCode(), new Setting("k", B).GetHashCode());
        Assert.Equal(0, new Setting("k", null).GetHashCode());
    }

    private static HeaderSettings Of(string? hash = null, string? accepted = null, string? header = null) =>
        new(new("hash", hash), new("accepted", accepted), new("header", header));
}
