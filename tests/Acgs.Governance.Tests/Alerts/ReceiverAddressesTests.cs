// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.Alerts.Delivery;

namespace Acgs.Governance.Tests.Alerts;

public sealed class ReceiverAddressesTests
{
    [Theory]
    [InlineData("169.254.169.254")]
    [InlineData("169.254.170.2")]
    [InlineData("169.254.170.23")]
    [InlineData("169.254.0.23")]
    [InlineData("100.100.100.200")]
    [InlineData("168.63.129.16")]
    [InlineData("192.0.0.192")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::169.254.169.254")]
    [InlineData("64:ff9b::169.254.169.254")]
    [InlineData("64:ff9b:1::100.100.100.200")]
    [InlineData("2002:a9fe:a9fe::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fd00:ec2::23")]
    [InlineData("fd20:ce::254")]
    public void Metadata_InAnySpelling_IsRecognized(string address) => Assert.True(ReceiverAddresses.IsMetadata(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("10.0.0.1")]
    [InlineData("172.16.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.253.255.255")]
    [InlineData("169.255.0.0")]
    [InlineData("100.100.100.201")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1%1")]
    [InlineData("2001:db8::a9fe:a9fe")]
    [InlineData("::ffff:10.0.0.1")]
    public void Address_OfAReceiver_IsNone(string address) => Assert.False(ReceiverAddresses.IsMetadata(IPAddress.Parse(address)));
}
