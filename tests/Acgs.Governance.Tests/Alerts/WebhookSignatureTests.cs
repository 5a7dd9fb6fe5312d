// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Alerts;

namespace Acgs.Governance.Tests.Alerts;

public sealed class WebhookSignatureTests
{
    private const string Id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private const string Timestamp = "1614265330";
    private const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"test": 2432232314}""");
    private static readonly byte[] Secret = WebhookSecret.Parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")!;
    private static readonly byte[] Other = WebhookSecret.Parse("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")!;

    // The vector of the standard's own libraries.
    [Fact]
    public void Sign_TheVectorOfTheStandard_GivesItsSignature() => Assert.Equal(Signature, WebhookSignature.Sign([Secret], Id, Timestamp, Body));

    [Fact]
    public void Sign_SeveralSecrets_GivesASignatureOfEach()
    {
        var signatures = WebhookSignature.Sign([Other, Secret], Id, Timestamp, Body);

        Assert.Equal(Signature, signatures.Split(' ')[1]);
        Assert.True(WebhookSignature.IsSigned([Secret], signatures, Id, Timestamp, Body));
        Assert.True(WebhookSignature.IsSigned([Other], signatures, Id, Timestamp, Body));
    }

    [Theory]
    [InlineData(Signature, true)]
    [InlineData($"v1a,AAAA {Signature}", true)]
    [InlineData($"v1,AAAA v1,not-base64 {Signature} v2,AAAA", true)]
    [InlineData("", false)]
    [InlineData("v1,", false)]
    [InlineData("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", false)]
    [InlineData("v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", false)]
    [InlineData("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OI=", false)]
    [InlineData("v1,G0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", false)]
    [InlineData("v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", false)]
    public void IsSigned_Header_IsJudgedByItsSignatures(string header, bool expected) =>
        Assert.Equal(expected, WebhookSignature.IsSigned([Other, Secret], header, Id, Timestamp, Body));

    [Fact]
    public void IsSigned_AnythingElseSigned_IsFalse()
    {
        Assert.False(WebhookSignature.IsSigned([Secret], Signature, Id + "x", Timestamp, Body));
        Assert.False(WebhookSignature.IsSigned([Secret], Signature, Id, "1614265331", Body));
        Assert.False(WebhookSignature.IsSigned([Secret], Signature, Id, Timestamp, [.. Body, (byte)'\n']));
        Assert.False(WebhookSignature.IsSigned([Other], Signature, Id, Timestamp, Body));
        Assert.False(WebhookSignature.IsSigned([], Signature, Id, Timestamp, Body));
    }

    // Whoever sends thousands of signatures buys no more work than that of sixteen.
    [Fact]
    public void IsSigned_MoreThanSixteen_LooksAtTheFirst()
    {
        Assert.True(WebhookSignature.IsSigned([Secret], string.Concat(Enumerable.Repeat("v1,AAAA ", 15)) + Signature, Id, Timestamp, Body));
        Assert.False(WebhookSignature.IsSigned([Secret], string.Concat(Enumerable.Repeat("v1,AAAA ", 16)) + Signature, Id, Timestamp, Body));
    }

    [Theory]
    [InlineData(23, false)]
    [InlineData(24, true)]
    [InlineData(32, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Secret_OfALength_IsOneOrNot(int bytes, bool expected) =>
        Assert.Equal(expected, WebhookSecret.Parse($"whsec_{Convert.ToBase64String(new byte[bytes])}")?.Length == bytes);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("whsec_")]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("WHSEC_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS")]
    [InlineData("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLa_w")]
    public void Secret_OfAnotherShape_IsNone(string? text) => Assert.Null(WebhookSecret.Parse(text));
}
