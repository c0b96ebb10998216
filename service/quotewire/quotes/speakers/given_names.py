"""Common given names of many cultures, by the gender they usually go with. Our own list, made by hand."""

from quotewire.quotes.speakers.word_lists import words

_MALE = """
aaron abbas abdallah abdel abdelaziz abdi abdirahman abdoulaye abdul abdulaziz abdulla abdullah
abdulrahman abel abhishek abraham abram abu ace achim adam adama adan addison ade adebayo adel adham
aditya adnan adolf adolfo adrian adriano ahmad ahmed ahmet aiden ajay ajit akash akin akira akram akshay
al alaa alain alan albert alberto alden aldo alec alejandro aleksandar aleksander aleksandr aleksei
aleksey alessandro alex alexander alexandre alexandru alexei alexey alexis alf alfie alfonso alfonzo
alfred alfredo ali alistair allan allen alonso alonzo alphonse alphonso alton alvaro alvin amadi amadou
amar amari amin amir amit amitabh amjad amos anand anas anatol anatoly anders andre andrea andreas andrei
andres andrew andrey andrii andrzej andy angelo angus anil ankit ansel anthony antoine anton antoni
antonin antonio antony anurag anwar archie ari ariel arjun arkady arlo armand armando armin arnaud arnav
arne arnold arsene art artem artemis arthur arturo artyom arun arvind aryan ashish ashok ashraf ashton
ashwin asif asim assimi atif atsushi atul aubrey august augusto augustus aurelien austin avi avinash axel
ayaan ayden ayman ayo azariah aziz babak babatunde badr barack barney barrett barron barry bart
bartholomew barton bartosz basel bashar bashir basil bassam bassem baxter beau ben benedict benjamin
bennett benny benson bentley bernard bernardo bernd bernie bert bertram beto bharat bhupinder bilal bill
billy bjorn blake bo bob bobby bogdan boguslaw bohdan boone boris borys boyd boyko brad bradford bradley
brady brandon brandt branislav brantley braxton brayden brendan brendon brennan brent bret brett brian
briggs brock broderick bronson brooks bruce bruno bryan bryant bryce bryson bud buddy burhan burt burton
butch byron cade caden cael cal caleb callum calum calvin cam camden cameron camilo carl carles carlo
carlos carlton carmelo carmine carson carsten casey cason casper cedric cedrick cesar chad chaim chance
channing charles charlie chaz chen chester chet chetan chidi chike chinedu chip chris christian christoph
christophe christopher chuck chukwu clancy clarence clark claude claudio claus clay clayton clement cliff
clifford clifton clint clinton clive clyde coby cody colby cole colin collin colm colt colton connor conor
conrad constantin conway corbin cordell corey cormac cornel cortez cory craig cristian cristiano cristobal
cruz cullen curt curtis cyril cyrus daiki daisuke dakota dale dalibor dallas dalton damarcus damian damien
damir damon dan dane dangelo dani daniel daniele danilo danny dante danylo dapo darby darian darin dario
darius darko darnell darrel darrell darren darrin darryl darwin daryl dashiell daud davante dave david
davide davis davon dawson dax dean deandre deangelo declan deepak deion dejan del delbert delroy demetrius
dempsey denis dennis denny denton denver denys denzel deonte derek dermot derrick deshawn desmond destin
dev deval devante devin devon devonte dewayne dewey dexter dhruv dick dickie didier diego dieter dillon
dimitri dimitris dinesh dino dion dirk dmitri dmitry dmytro dominic dominick dominik dominique don donald
donavan donnell donnie donovan dontae donte dorian doug douglas doyle dragan drazen drew dudley duncan
dusan dustin dwayne dwight dwyane dylan dzmitry eamon earl earnest easton ed eddie eddy edgar edmond
edmund edoardo edson eduardo edward edwin efrain efren egor ehsan eiji eldon eldridge eli elian elias
elijah eliot elisha elliot elliott ellis elmer elon elroy elvin elvis emad emanuel emeka emery emil emile
emiliano emilio emmanuel emmanuil emmet emmett emre enda ennis enoch enrico enrique ephraim ercan eric
erich erick erik ernest ernesto ernie ernst errol erwin essam esteban ethan etienne eugene eugenio eusebio
evan evander everett evgenii evgeny ewan ezekiel ezra fabian fabien fabio fabrice fadi fahad faisal faiz
farhan farid faris farooq farouk faruk fawaz federico fedir felipe felix felton femi ferdinand fergus
fernando fidel filip filippo finlay finn finnegan fitzgerald fletcher florian floyd flynn forrest
francesco francis francisco franck franco francois frank franklin franz fraser fred freddie freddy
frederic frederick frederik fritz fumio fyodor gabriel gage galen ganesh gannon gareth garrett garry garth
gary gaston gaurav gavin gavyn gbenga geert genaro gene gennady geoff geoffrey georg george georges
georgios georgiy gerald gerard gerardo gerhard germaine gerry ghassan gheorghe gianluca gianni gideon gil
gilad gilbert gilberto giles gilles gino giorgio giovanni giuliano giulio giuseppe glen glenn gonzalo
gopal goran gordon goro govind grady graeme graham grant grayson greg gregg gregor gregory griffin grigory
grzegorz guido guillaume guillermo gunnar gunther gurpreet gus gustav gustavo guy habib hadi haider hajime
hakan hakeem hakim hal hamad hamid hamish hamza han hani hank hans hao hari harish harjit harlan harley
harold haroon harper harrison harry haruki harvey hasan hashim hassan hatem hayato haydar hayden hayes
hazem heath hector heinrich heinz helmut hemant hendrik henk henri henrik henry herb herbert heriberto
herman hernan herschel herve hesham hezekiah hideki hideo hidetoshi hikaru hiram hiro hiroki hiroshi
hiroyuki hisashi hisham holden hollis homer horace horacio horatio horst hossein houston howard hrvoje
hubert hugh hugo humberto humphrey hunter hussain hussam hussein huw iain ian ibrahim ibrahima ichiro
idris ifeanyi ignacio ignatius igor ihab ihor ike ilan ilham ilya imad imran inder ingo inigo ioannis ion
irfan irvin irving irwin isaac isaiah isaias isam isamu ishaq isiah ismael ismail israel issac itamar ivan
ivica ivo jabari jaber jace jack jackson jacob jacoby jacques jaden jadon jafar jagdish jagger jaheim
jaime jair jake jakob jakub jalal jalen jamal jamar james jameson jamie jamil jan janusz jared jarod jaron
jaroslav jarred jarrod jarvis jason jasper jassim jaswant jatin javad javed javier javon javonte jax jaxon
jay jayce jayden jaylen jayson jean jean-claude jean-francois jean-luc jean-marc jean-michel jean-paul
jean-philippe jean-pierre jean-yves jeb jed jedediah jeff jefferson jeffery jeffrey jens jeremiah jeremias
jeremy jericho jermaine jerod jerold jerome jerrod jerry jerzy jesse jesus jethro jim jimi jimmy jiro
joachim joakim joao joaquin joe joel joey johan johann johannes john johnnie johnny jomo jon jonah jonas
jonathan jonathon jonny jordan jordi jorge jorgen joris jose josef joseph josh joshua josiah jost josue
jovan jozef juan juan-carlos judah judd jude judson juergen jules julian julien julio julius juma jun
junaid junichi junichiro junior jurgen justin justus kabir kaden kader kagiso kai kale kaleb kamal kamari
kamden kamil kane kapil karan kareem karim karl karl-heinz karsten karthik kartik kasey katsuya kazimierz
kazuhiro kazuo kazuya keagan keanu keaton keegan keenan keiichi keisuke keita keith kelechi kellan kellen
kelvin kemal ken kendall kendrick kenichi kenji kenneth kenny kent kenta kenton kenyon kenzo keon kermit
kevin kevon kgosi khaled khalid khalifa khalil kieran killian kim king kip kirby kirill kirk kishore klaus
knox knut kobe kody kofi kohei koichi koji kolton konstantin konstantinos korbin kristian kristoff
krzysztof kumar kunal kurt kurtis kwabena kwame kwasi kyle lachlan laith lalit lamar lamine lamont lance
landen landon lane larry lars lasse laszlo latif laurent lawrence layne layton leandro lech lee leif leigh
leland len lenard lennon lennox lenny leo leon leonard leonardo leonel leonid leopold leroy les leslie
lester leszek lev levar levi lewis liam lincoln linus linwood lionel liu lleyton lloyd logan london lonnie
loren lorenzo lorne lou louie louis lowell luay lubomir luc luca lucas lucian luciano lucien ludwig luigi
luis luiz luka lukas lukasz luke lutfi luther lwazi lyle lyndon mac maciej mack maddox madhav magnus mahdi
mahendra maher mahesh mahmood mahmoud majed majid makoto maksim maksym malachi malcolm malik mamadou
mandla manfred manish manmohan manny manoj mansour manuel marc marcel marcelo marcin marco marcos marcus
marek marian mariano mario marius mark marko markus marley marlin marlon marlow marques marquis marshall
martin marty marvin marwan masahiro masaki masao masaru masashi masato masayuki masoud massimo matej mateo
mateusz mathew mathias mathieu mats matt matteo matthew matthias matthieu matus maurice mauricio maurits
maurizio mauro maverick max maxim maxime maximilian maximo maximus mayank maynard maysam mehdi mehmet
mekhi mel melvin merrick mervyn messiah micah michael michal micheal michel mick mickey miguel mihai
mikael mike mikel mikhail mikko mikolaj milan miles millard milo milorad milos miloslav milton ming minoru
mirko miroslav misael mitch mitchel mitchell mitsuru mladen mo moammar mohamad mohamed mohammad mohammadou
mohammed mohan mohit mohsen moises monte mordecai morgan morris mort morten morton moses moshe moussa
moustafa mpho muammar mubarak muhammad mukesh mukul munir murad murali murat murray musa mustafa mustapha
mxolisi myles myron nabil nader naeem nana nando naoki naoto napoleon narendra naresh nasir nasser nate
nathan nathanael nathaniel naveen nawaf nawaz ndaba neal nebojsa ned nehemiah neil nelson nenad nestor
neville newt ngugi nicholas nick nico nicola nicolas niels nigel nikhil nikita niklas niko nikola nikolai
nikolaos nikolas nils nitin nizar nnamdi noah noam noboru nobuo noe noel nolan norbert norm norman novak
numan obinna octavio ola olaf ole oleg oleh oleksandr oleksii oleksiy oliver olivier olli olly olof olu
olumide om omar omari omer ondrej ora oren orin orlando orrin osama osamu oscar oskar osman osvaldo oswald
oswaldo othman otis otto oumar ousmane owen pablo paddy pankaj panos paolo parag parker parth pascal pat
patrice patricio patrick patrik paul pavel pavlo pavol pawel paxton pedro pepe per percival percy perry
pete peter petr petro petros peyton phil philip philipp philippe phillip phillipe phineas phoenix pier
pierce pierre pieter pietro piotr prabhu pradeep prakash pranab pranav prasad prashant praveen predrag
preston przemyslaw qasim quade quentin quincy quinton rachid radek radoslaw radovan rafa rafael rafal rafi
rafiq raheem rahim rahm rahsaan rahul rainer raj rajat rajeev rajendra rajesh rajiv rajkumar rakesh ralf
ralph ram raman ramesh rami ramiro ramon ramzi rand randall randy ranjit raphael rashad rashed rasheed
rashid rasmus rauf raul ravi ray raymond raymundo rayner recep reed reggie reginald regis rei reid
reinhard remi remy ren renaud rene reuben rex reynaldo reza rhett rhodri rhys riad riaz ricardo riccardo
rich richard richie rick rickey ricky rico ridge rio rip rishi ritesh river riyad rob robbie robert
roberto robin rocco rocky rod roddy roderick rodger rodney rodolfo rodrick rodrigo roel rogelio roger
rohan rohit roland rolando rolf roman romano romeo ron ronald ronaldo ronan ronnie rory roscoe ross
rostislav rowan roy royce ruben rudi rudolf rudolph rudy rufus rui rune rupert ruslan russ russel russell
rustam rusty ryan ryder ryker ryo ryosuke ryota ryszard ryu saad sabri sacha sachin saddam sadio sadiq
saeed sage saif salah saleh salem salim salman salvador salvatore sam samba sameer sami samir sammy
sampson samson samuel sandeep sander sandro sandy sanford sanjay sanjeev santiago santino santos santosh
sardar sasa satish satoru satoshi saul saurabh sawyer scott scottie seamus sean sebastian sebastien segun
seiji selim semaj semyon serge sergei sergey sergii sergio serhii serhiy serkan seth seydou seyed seymour
shad shadi shahid shane shankar sharad sharif shashi shaukat shaun shawn shay shayne sheldon sherman
sherrod sherwin shigeru shimon shin shinichi shinji shintaro shinzo shiv shlomo sho shohei shota shuji
shunsuke shyam sid siddharth siddhartha sidney siegfried sigmund sigurd silas silvio simeon simon sipho
siyabonga skip slater slavko slobodan sohail solomon sonny soren spencer spike srdjan stan stanislav
stanislaw stanley stefan stefano steffen stelios stepan stephan stephane stephen stephon sterling steve
steven stevie stewart stig stjepan stu stuart subhash sudhir sukhdev sulaiman suleiman sullivan sumit
sumner sunil suresh surya sushil susumu sven svyatoslav sylvain sylvester szymon tad tadashi tafari taha
taher taichi taiki takahiro takashi takeshi takuma takuya talal talon tamas tamer taras tariq taro tarun
tate tatsuya tatum tawfiq taylor ted teddy tejas temitope tendai tennyson teodoro terence terrance terrell
terrence terry tetsuya thabo thad thaddeus thami themba theo theodore thibault thierry thilo thom thomas
thor thorsten tiago tibor tim timmy timo timothy timur tito titus tobias tobin toby todd tom tomas tomasz
tomislav tommy tomohiro tony torsten toru toshiaki toshiro toshiyuki travis travon tre tremaine trent
trenton trevon trevor trey trip tristan triston troy truman tshepo tsutomu tsuyoshi tucker tunde turki ty
tyler tymofiy tyree tyrell tyrese tyrone tyrus tyson uche uday udo uhuru ulises ulrich ulysses umar
umberto umesh urban uri usman vaclav vadim vadym valentin valentino valentyn valeri valeriy valery vance
varun vasil vasile vasily vassily vasyl vaughn venkat vern vernon viacheslav vic vicente victor vidal
vijay vikram viktor vin vinay vince vincent vincenzo vinny vinod vipin viraj virgil vishal vitali vitaliy
vitaly vito vittorio vivek vlad vladimir vladislav vlado vlastimil vojtech volodymyr vsevolod wade wael
wahid waldo waleed walid wallace wally walter walton waqar warner warren waseem waylon wayne wei wendel
wendell werner wes wesley westley weston wieslaw wilbur wiley wilfred wilhelm will willard willem william
willie willy winfield winfred winslow winston wissam witold wladyslaw wojciech wole wolf wolfgang woodrow
woody wyatt xander xavi xavier yahir yahya yair yakov yann yannick yaroslav yaser yash yasin yasir yasser
yassin yasuhiro yasuo yaw yaya yegor yemi yevgeny yevhen yitzhak yoav yogesh yohan yoichi yosef yoshi
yoshihide yoshihiro yoshinobu yosuke younis yousef youssef yuki yunus yuri yuriy yusuf yusuke yutaka yves
zach zachariah zachary zack zaheer zaid zain zaire zak zakaria zander zane zavier zayden zayn zbigniew
zdenek zeke zeljko zeus ziad zion zlatan zola zoltan zoran zsolt zubair
"""

_FEMALE = """
aaliyah aarti abbie abby abigail ada adaeze adalyn adaora adelaide adele adelina adeline aditi adriana
adrienne adwoa agata agatha agnes agnieszka ai aicha aida aiko aileen ailsa aimee aine aisha aishah
aishwarya aisling aiyana akanksha akemi akiko akosua alaina alana alanna alayna alba alejandra aleksandra
aleksandrina alessandra alessia alevtina alexa alexandra alexandria alexia alexis aleysha alia aliana
alice alicia alina alisa alisha alison alissa aliyah alize alla allegra allie allison allyson alma aloisia
alta althea alva alyona alyson alyssa ama amaka amal amalia amanda amani amara amaya amber amelia amelie
ami amie amina aminata amira amrita amy ana anabel anahi anandi ananya anastacia anastasia andie andrea
andrina aneta anette anfisa angela angelia angelica angelina angeline angelique angie anika anisa anisha
anissa anita anja anjali anjana anju ankita ann anna annabel annalise annamaria anne anne-marie annegret
annelise annemarie annette annie annika anouk antje antoinette antonella antonia anuradha anushka anya
anzhelika aoife aparna april arabella araceli archana aretha ariadne ariana arianna arlene arlette
arundhati asami asha ashanti ashlee ashleigh ashley ashlyn ashlynn asma astrid athena aubree aubrey audrey
aurora autumn ava avni avril aya ayaka ayako ayanna ayesha aylin ayodele ayumi azadeh azalea babette
barbara basma bea beata beatrice beatriz becky belinda bella benedicte bernadette bernice bertha beryl
bessie beth bethany betsey betsy betty beulah bev beverley beverly beyonce bhavna bianca bianka billie
birgit birgitta blaire blanca blythe bobbie bolanle bonita bonnie bozena brandi brandy breanna bree brenda
brenna briana brianna bridget bridgette brigid brigitte briony britney brittany bronte bronwyn brooke
brooklyn brynn cadence caitlin caitlyn calista callie camila camilla camille camryn candace candice candy
caoimhe caprice cara carina carissa carla carlotta carly carmel carmelita carmella carmen carol carole
carolina caroline caroll carolyn caron carrie caryn casandra cassandra cassidy cassie catalina catarina
cate caterina catharina catherina catherine cathryn cathy catrina cayla cecelia cecile cecilia celeste
celestine celia celina celine chandni chandra chanel chanelle chantal chantel charis charla charlee
charlene charley charlotte charmaine charu chasity chastity chelsea cher cherie cherise cherry cheryl
cheyenne chiamaka chiara chidinma chie chika chimamanda chinwe chioma chitra chiyo chloe chrissy christa
christabel christal christel christiana christiane christina christine christy ciara cicely cindy claire
clara clare claribel clarice clarissa claudette claudia claudine clementine cleo clotilde coleen colette
colleen concepcion conchita connie constance consuelo cora coral cordelia corina corinne cornelia corrine
cosima courtney cristal cristin cristina crystal cynthia dagmar daisy dalia damaris dana danica daniela
daniella danielle danika danna danni danuta daphne darby darcy daria darlene darya dawn dayana dayna deana
deann deanna deanne deb debbie debora deborah debra dee deena deepa deepika deepti deirdre delaney delia
delilah delores delphine demi denisa denise desiree destiny devi devika devon diana diane dianne dina
dionne divya dixie diya djamila dolly dolores dominika donatella donna dora doreen doretta doris dorit
dorota dorothea dorothy dottie dragana drusilla dulce durga dusty ebba ebele ebony eda edith edna edwina
effie efua eila eileen eimear eithne ekaterina ekta ekua elaina elaine elana eleanor eleanora elena eleni
elia eliana elin elina elisa elisabeth elise elissa eliza elizabeth elke ella ellen ellie elly elodie
eloise elsa elsie elspeth elva elvira elzbieta emelia emely emerald emi emiko emilia emily emma emmeline
emmy enid erica erika eriko erin erma erna ernestine esi esme esmeralda esperanza essence estefania estela
estelle esther ethel etsuko etta eugenia eugenie eulalia eunice eva evangeline eve evelina evelyn evgenia
evie ewa fabienne faith fallon fannie fanny farah fatima fatma fatou fatoumata fay faye felicia felicity
fern fernanda fidelma finola fiona flavia fleur flo floella flora florence florencia folake fran franca
frances francesca francine francisca francoise freda frederica freya frida fumiko funke gabby gabriela
gabriella gabrielle gaia gail galina galya gayatri gayle gaynor geeta gemma genesis genevieve georgette
georgia georgiana georgie georgina geraldine geri germaine gertrude gia gianna gigi gilda gillian gina
ginger ginny gioia giorgia giovanna gisele giselle gita giulia gladys glenda glenna glennis gloria glory
glynis goldie gordana grace gracie graciela grainne grazyna greer greta gretchen gretel griselda guadalupe
gudrun guinevere gulshan gunilla gwen gwendolyn gwyneth gwynne hadley hafsa hailey hala haley halima
halina halle hallie hana hanna hannah harley harmony harper harriet haruka haruko hatsue hattie haylee
hayley hazel heather hedvig heidi helen helena helene helga heloise hema henrietta hermione hester hettie
hilary hilda hilde hildegard hillary hiroko hitomi hollie holly honor hope hortense huda huma hyacinth
ibtisam ida ifeoma ijeoma ilana ileana ilinca ilona ilse imani imelda imogen ina indira indu ines inez
inga inge ingrid inna ioana iona ira irena irene irina iris irma iryna isa isabel isabella isabelle
isadora isha ishita isla isobel itzel iva ivana ivanka ivanna ivette ivonne ivy izumi izzy jacinda jacinta
jackie jacklyn jaclyn jacqueline jacquelyn jada jade jadwiga jaimie jaiya jalisa jamila jana janae jane
janell janelle janessa janet janette janice janie janina janine jannah jannette jasmin jasmine jaya
jayanti jayda jayla jayne jazmin jazmine jean jeanette jeanie jeanine jeanne jeannette jeannie jeannine
jelena jemima jen jena jenelle jenifer jenna jennie jennifer jenny jeri jerica jess jessica jessie jessika
jewel jewell jill jillian jo joan joana joann joanna joanne jocelyn jodi jodie joelle johanna jolanta
joleen jolene jolie joni jordana jordyn josefina josephina josephine josie joss journey joy joyce juana
juanita judi judie judith judy julia juliana juliane julianne julie juliet julieta juliette june junko
juno justina justine justyna jyoti kacey kadijah kaelyn kaia kailey kaitlin kaitlyn kaja kajal kaleigh
kali kalina kalpana kamala kamini kanako kandace kandi kanika kaori kara karen karin karina karla karma
karolina karrie karuna karyn kasey kasia kassandra katarina katarzyna kate katelin katelyn katerina
kateryna katharina katharine katherine katheryn kathi kathie kathleen kathlyn kathrine kathryn kathy kati
katia katie katja katrin katrina katy katya kavita kavya kay kayla kaylee kayleigh kayley kazuko keely
keiko keira keisha kelli kellie kelly kellyanne kelsey kendall kendra keri kerri kerrie kerry keziah
khadija khadijah khloe kia kiana kiara kiera kierra kiki kiko kimberley kimberly kimora kinga kinsley
kiran kirsten kirstie kirstin kirsty kitty kiyoko klara klaudia komal kora kourtney kris krista kristen
kristi kristin kristina kristine kriti krystal krystle krystyna ksenia kumiko kusum kyla kylee kylie kyoko
kyra lacey ladonna laila laine lakeisha lakisha lakshmi lalita lana laney lani lara larisa larissa
lashonda lata latasha latisha latonya latoya latrice laura laureen laurel lauren lauretta laurie lauryn
laverne lavinia layla lea leah leann leanna leanne leda leela leia leila leilani lena lenore leona leonie
leonora leora lerato leslee leslie leta leticia letitia lexi lexie lia liana lianne libby lidia liesel
lila lili lilia lilian liliana lilith lilla lillian lilliana lillie lily lilyana lina linda lindiwe
lindsay lindsey lindy linette linnea linsey lisa lisbeth lisette lissa liudmila livia liz liza lizbeth
lizeth lizzie llewella lois lola lolita lorelei lorena loretta lori loriann lorna lorraine lorrie lottie
louella louisa louise lourdes luann luanne lucia luciana lucie lucilla lucille lucinda lucretia lucy
ludmila luella luisa lulu luna lupe luz lydia lyla lyn lynda lyndsay lyndsey lynette lynn lynne
lynsey lyra lyric lyubov lyudmila mabel macarena machiko mackenzie madalyn maddie madeleine madeline
madelyn madge madhu madhuri madison madoka madonna mae maeve mafalda magda magdalena magdalene magdolna
maggie magnolia mai maia mairead maisie maja maki makiko mala malak malala malgorzata malia malika malini
mallory mamata mami mamie mamta manal manami mandy manisha manju manon manuela mara marcela marcelina
marceline marcella marcelle marci marcia marcie maren margaret margarita margaux margery margie margit
margo margot margret marguerite maria mariah mariam mariama mariana mariann marianne maribel maribeth
maricela marie marie-claire mariela mariella marietta marija marika mariko marilena marilou marilu marilyn
marin marina marine marion mariposa marisa marisela marisol marissa maritza marjan marjorie marla marlee
marlena marlene marley marnie marsha marta martha martina martine mary maryam maryann maryanne marybeth
maryellen maryjane marylou masako matilda matilde mattie maud maude maura maureen mavis maxine may maya
mayra mayumi mckayla mckenna mckenzie meagan meaghan meena meenakshi meera meg megan megha meghan meghna
megumi megyn mei melania melanie melina melinda melissa melodie melody mercedes mercy meredith meredyth
merle merry merryn meryl mia mica michaela michele michelle michiko midori miho mika mikaela miki mila
mildred milena miley milica millicent millie mimi mina minako mindy minerva minna minnie mira miranda
mireille mirella miriam mirjana miroslava misaki missy misty mitsuko miyuki mizuki moira mollie molly
momoko mona monica monika monique monisha montserrat morgana mridula muriel mya myla myra myriam myrtle
nada nadezhda nadia nadija nadine nadiya nadja naima najat nalini namrata nan nanami nancy nandini nanette
naoise naoko naomi narelle nasrin nastassja natali natalia natalie nataliya natalka natalya natasa natasha
nathalie nathaly natsuki natsuko neelam neera neeta neha nell nellie nelly nena nereida nerissa nessa
netta neva nevaeh neve ngozi nia niamh nicki nicky nicola nicole nicolette nidhi nika niki nikki nikole
nila nilima nimrat nina nirmala nisha nita nkechi nneka noa noelia noelle noemi nokuthula nola nomsa
nomvula nona nora norah noreen noriko norma noura novella ntombi nuala nuria nydia nyla obiageli octavia
odalys odelia odette odile ofelia oksana olena olesya olga olha olive olivia olufunke olya omolara oona
ophelia ophelie oprah oriana orla orly ottilie oxana padma paige paisley palesa pallavi paloma pam pamela
pamella pandora paola parul parvati patricia patrizia patsy patti patty paula paulette paulina pauline paz
peaches pearl peggy penelope penny perla persephone petra petunia philippa philomena phoebe phyllis pilar
piper pippa polina polly pooja poonam poppy portia prachi pragya pratibha preeti preity prerna presley
primrose prisca priscilla priti priya priyanka prudence prunella purnima pushpa qiana queenie rachael
rachel rachele rachelle radha radhika rae raegan raelene raelynn raina raisa rajni rakhi ramona ramya
randi rani rania raquel rashmi raven rayna reagan reba rebeca rebecca rebekah reem reena regina reiko
reina rekha renae renata renate renee renita renu renuka reshma reta reva reyna rhea rhian rhianna
rhiannon rhonda ria richa rie rieko rihanna rika riko rina risa rita ritu river rivka roberta robina robyn
rochelle rocio rolanda romina romy rona ronda ronnette roopa rosa rosalba rosaleen rosalia rosalie
rosalina rosalind rosalinda rosalyn rosamond rosamund rosanna rosanne rose roseann roseanne roseline
roselle roselyn rosemarie rosemary rosetta rosie rosita roslyn rowan rowena roxana roxanne roya royale
rozanne ruby rubye ruchi rumi rupa ruqayya ruslana ruth ruthie saba sabah sabina sabine sabrina sacha
sachiko sade sadhana sadia sadie safiya sahar sakshi sakura sally salma salome samantha samira sana sanaa
sanda sandi sandie sandra sangeeta sanja sanjana sanna santana saoirse saorise sapphire sara sarah sarai
sariah sarita sarojini sasha satoko saundra savanna savannah savita sayaka sayuri scarlet scarlett seema
selah selena selene selina selma serena serenity serina setsuko shabana shaina shakila shakira shalini
shana shanaya shanda shania shanice shaniqua shanna shannen shannon shanta shantel shanti shari sharlene
sharmila sharon sharonda sharron sharyn shashi shasta shauna shawna shayla shayna shea sheena shefali
sheila sheilah shelby shelia shelley shelli shelly sheree sheri sherri sherrie sherry sheryl shilpa shira
shirin shirley shizuka shizuko shobha shona shonda shoshana shraddha shreya shruti shweta shyla sibongile
sibyl siena sienna sierra sigrid silke silvana silvia simisola simona simone simran sinead siobhan siri
sky skye skyla smita smriti sneha snezana sofia sofie solana solange solomiya solveig sonali sonam sondra
sonia sonja sonya sophia sophie soraya spring stacey stacie stacy star starla stef stefania stefanie
steffi stella stephanie stephany sudha sue suellen sujata sukey suki sulochana suman sumiko summer sunanda
sunita sunniva surekha suri susan susana susanna susannah susanne susette sushma susie suzan suzanne
suzette suzie suzy svetla svetlana svitlana swara swati sweta sybil sylvana sylvia sylvie symone synthia
tabatha tabitha taina takako talia tallulah tamar tamara tamera tamia tamika tamiko tammy tamsin tana
tania tanisha tanja tanvi tanya tara tarah taraji taraneh taryn tasha tasneem tatiana tatjana tatum
tatyana tawana tawny teagan temi temperance tenley teodora teresa teri terra terri terrie tess tessa
tessie tetiana thais thalia thandeka thandi thandie thandiwe thea theda thelma theodora theresa therese
thuli tia tiana tiara tierney tiffany tilda tilly timea tina tisha titilayo tomoko toni tonia tonja tonya
topaz tori torie toshiko tova tracey tracie tracy treena tressa tricia trina trinity trish trisha trista
tristen trixie trudy trupti tsukiko tulsi twila twyla tyla tyra uliana ulrike uma una unity urmila ursula
urszula usha ute vada valarie valencia valene valentina valentyna valeria valerie vanda vandana vanessa
vani vanya varsha vasilisa vasundhara veda veena velma venessa venus vera verena verity vernice veronica
veronika vesna vibha vicki vicky victoria vida vidya vienna vijaya viktoria viktoriia viktoriya vilma
vimala vina vinita viola violet violeta violette virgie virginia virginie vita viv vivian viviana viviane
vivien vonda wafa wallis wambui wanda waneta wangari wanjiru wendi wendie wendy whitney whoopi wilda
wilhelmina willa willow wilma winifred winnie winona wren wynne wynona xanthe xena xenia ximena xiomara
yaa yadira yael yahaira yana yanira yara yaritza yaroslava yasmeen yasmin yasmina yasuko yekaterina yelena
yesenia yessenia yetunde yevgenia yoana yoko yolanda yolande yoon yoshie yoshiko yui yuka yukari yukiko
yuko yula yulia yuliana yulissa yuliya yumi yumiko yuna yuriko yvette yvonna yvonne zadie zahra zaina
zainab zakia zana zanele zara zaria zarina zeina zeinab zelda zena zendaya zenobia zhanna zina zinaida
zita zodwa zoe zoey zofia zora zoya zuleika zuri zuzana
"""

_EITHER = """
alex alexis andrea angel ariel aubrey avery blair cameron carey casey charlie chris dana darby devon
dominique drew emerson finley frankie gabriel germaine harley harper jackie jaime jamie jan jean jess jo
jody jordan kai kasey kelly kendall kerry kim kris lee leigh leslie lin lou marian marley mel michal
morgan nana nicola paris parker pat quinn reese riley river robin rowan sacha sam sandy sasha shashi
sidney skyler sunny sydney tatum taylor terry toni tracy val yi yu
addison emery ira kiran lindsay lindsey loren marion merle nikita peyton sage shea wei
"""

_either = words(_EITHER)
MALE_NAMES = words(_MALE) - _either
FEMALE_NAMES = words(_FEMALE) - _either

GIVEN_NAMES = MALE_NAMES | FEMALE_NAMES | _either
"""Every name of the lists, lower case."""

ALSO_COMMON_WORDS = words("""
    ace addison ade adelaide ai al ama anand april athena august aurora autumn azalea baby barbie
    beau bo brandy brooklyn bud buddy candy cannon carmel carolina case cash chad chance
    charity charlotte chase chelsea cherry cheyenne chip christian clay constance cooper coral crew
    cruz crystal cyrus daisy dakota dallas dawn dawson deacon dee del denver destin dev dixie duke
    dusty earl ebony emerald essence faith fern fleur florence ford forest freeman genesis georgia
    glory goldie grace guy hari harley harmony harper heath holden holly honor hope houston hunter
    india ion isa israel iva ivy jade jefferson jewel jordan journey joy junior justice kader kali
    kenya king kingston kip kiran kobe lance lane latif lech levi lincoln london luna luz lyric mac
    madison mae magnolia major marin marley marshal mason maverick may maya mei melody mercedes
    mercy merry mica milan miller ming mira misty montgomery napoleon nash neva odd olive olympia om
    orlando pandora paris paz peaches per petunia phoenix pierce poppy porter portia presley prince
    princeton prudence queenie rae ram raven reem rei ren rich ridge rio rip river robbie rocky
    roosevelt rune rusty sage said salvador samba sandy santana santiago santos sapphire savannah
    scarlet serenity sheikh shin shiv sho siena sierra siri skip sky spike spring star sterling
    stone storm sultan summer sunny sydney tanner taro tate temperance terra thatcher thor tia tiara
    topaz trinity trip tucker turner una unity urban valencia van venus victor victoria vida vienna
    violet virginia wade walker wallis ward warner washington wei willow wolf woody wren zeus
    zion zola
    """)
"""Given names that are as often something else: they prove no person."""

INITIALS = words("AJ BJ CJ EJ JJ KJ LJ MJ OJ PJ RJ TJ VJ JB JC JD JK JR JT KC KD CC CK TK KT WC RL")
"""Initials that are written as a given name without full stops."""
