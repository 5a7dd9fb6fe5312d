// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Constitution;

public sealed class BuildStampTests
{
    [Fact]
    public void FindHash_StampedAssembly_ReturnsItsHash() =>
        Assert.Equal(Hash.Older, BuildStamp.FindHash(StampedAssembly.Create(Hash.Older)));

    [Fact]
    public void FindHash_UnstampedOrNoAssembly_ReturnsNull()
    {
        Assert.Null(BuildStamp.FindHash(StampedAssembly.Create(null)));
        Assert.Null(BuildStamp.FindHash(null));
    }

    [Theory]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("1.2.3-rc.1+0a1b2c3d", "1.2.3-rc.1")]
    [InlineData(null, "0.0.0")]
    [InlineData("", "0.0.0")]
    public void FindVersion_InformationalVersion_LosesTheRevision(string? stamped, string expected) =>
        Assert.Equal(expected, BuildStamp.FindVersion(StampedAssembly.Create(null, stamped)));

    [Theory]
    [InlineData("1.2.3", null)]
    [InlineData("1.2.3+", null)]
    [InlineData("1.2.3-rc.1+0a1b2c3d", "0a1b2c3d")]
    [InlineData("1.2.3+build.7+0a1b2c3d", "build.7+0a1b2c3d")]
    [InlineData(null, null)]
    [InlineData("", null)]
    public void FindCommit_InformationalVersion_IsWhatStandsBehindThePlus(string? stamped, string? expected) =>
        Assert.Equal(expected, BuildStamp.FindCommit(StampedAssembly.Create(null, stamped)));

    [Fact]
    public void FindCommit_NoAssembly_ReturnsNull() => Assert.Null(BuildStamp.FindCommit(null));
}
