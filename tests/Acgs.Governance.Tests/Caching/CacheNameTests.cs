// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Caching;

public sealed class CacheNameTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t\n")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234")]
    public void AddCache_NameThatIsNoLabel_Throws(string name)
    {
        var builder = GovernedApp.CreateBuilder().AddAcgsGovernance();

        Assert.Equal("name", Assert.Throws<ArgumentException>(() => builder.AddCache(name)).ParamName);
    }

    [Fact]
    public void AddCache_NameOf63Characters_IsTaken()
    {
        var builder = GovernedApp.CreateBuilder().AddAcgsGovernance();

        Assert.Same(builder, builder.AddCache(new string('a', 63)));
    }
}
